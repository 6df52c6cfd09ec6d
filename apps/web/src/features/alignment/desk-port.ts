import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { AlignmentDesk, type DeskPort } from './alignment-desk.js';
import {
  AlignmentQueueDocument,
  CodePostDocument,
  SkipAlignmentTaskDocument,
  UndoCodeDocument,
} from './generated/alignment.js';

type Client = ReturnType<typeof useApolloClient>;

/** A lease lasts five minutes; one minute before, it is asked for anew. */
const RENEW_MS = 4 * 60_000;
const NO_ANSWER = 'the server gave no payload';

/** Past the cache: leases are worth nothing once read, and a cache write would cost a frame per decision. */
const portOf = (client: Client): DeskPort => ({
  async fetch() {
    const { data } = await client.query({ query: AlignmentQueueDocument, fetchPolicy: 'no-cache' });
    if (data === undefined) throw new Error(NO_ANSWER);
    return data.alignmentQueue;
  },
  async code(postId, { verdict, reasons, note }) {
    const { data } = await client.mutate({
      mutation: CodePostDocument,
      fetchPolicy: 'no-cache',
      variables: { input: { postId, verdict, reasons: [...reasons], note } },
    });
    if (data === undefined || data === null) throw new Error(NO_ANSWER);
    const { code, queue, problems } = data.codePost;
    return { codeId: code?.id ?? null, queue, problems };
  },
  async undo(codeId) {
    const { data } = await client.mutate({
      mutation: UndoCodeDocument,
      fetchPolicy: 'no-cache',
      variables: { input: { codeId } },
    });
    if (data === undefined || data === null) throw new Error(NO_ANSWER);
    return data.undoCode;
  },
  async skip(postId) {
    const { data } = await client.mutate({
      mutation: SkipAlignmentTaskDocument,
      fetchPolicy: 'no-cache',
      variables: { input: { postId } },
    });
    if (data === undefined || data === null) throw new Error(NO_ANSWER);
    return data.skipAlignmentTask;
  },
});

/** The desk of this page, filled on arrival and its leases kept alive while it is looked at. */
export function useDesk() {
  const client = useApolloClient();
  const [desk] = useState(() => new AlignmentDesk(portOf(client)));
  const state = useSyncExternalStore(desk.subscribe, desk.get);
  useEffect(() => {
    void desk.load();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void desk.load();
    }, RENEW_MS);
    return () => clearInterval(timer);
  }, [desk]);
  return { desk, state };
}
