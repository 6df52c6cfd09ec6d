import { useApolloClient, useSubscription } from '@apollo/client/react';
import { onReconnected } from '@conductor/graphql';
import { announce } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef } from 'react';
import { InboxChangedDocument, InboxChangesDocument } from './generated/inbox.js';

/**
 * Keeps the inbox in step: a signal is only a number; what changed after the last known number is pulled and merged
 * into the cache. The same after the socket was lost, because signals are not sent again.
 *
 * @param sequence the number that the shown list has reached, or undefined while it loads
 * @param onChanged asks the shown list anew: what changed may have moved between the groups
 */
export function useLiveInbox(sequence: number | undefined, onChanged: () => void): void {
  const { t } = useLingui();
  const client = useApolloClient();
  const reached = useRef(0);
  useEffect(() => {
    reached.current = Math.max(reached.current, sequence ?? 0);
  }, [sequence]);

  const pull = useEffectEvent(async (): Promise<void> => {
    if (sequence === undefined) return;
    const from = reached.current;
    try {
      const { data } = await client.query({
        query: InboxChangesDocument,
        variables: { after: from },
        fetchPolicy: 'network-only',
      });
      const changes = data?.inboxChanges ?? [];
      if (changes.length === 0) return;
      reached.current = Math.max(from, ...changes.map((delivery) => delivery.sequence));
      if (
        changes.some(({ acknowledgedAt, retractedAt }) => acknowledgedAt === null && retractedAt === null)
      ) {
        announce(t`Arahan baru`);
      } else if (
        changes.some(
          ({ retractedAt, retractionConfirmedAt }) => retractedAt !== null && retractionConfirmedAt === null,
        )
      ) {
        announce(t`Ada arahan yang ditarik`);
      }
      onChanged();
    } catch {
      // Offline again: the next reconnect or signal asks from the same number.
    }
  });

  const signalled = useSubscription(InboxChangedDocument).data?.inboxChanged.sequence;
  useEffect(() => {
    if (signalled !== undefined && signalled > reached.current) void pull();
  }, [signalled]);
  useEffect(() => onReconnected(() => void pull()), []);
  useEffect(() => {
    // A phone that slept may not know yet that its socket is dead.
    const onWake = (): void => {
      if (document.visibilityState === 'visible') void pull();
    };
    document.addEventListener('visibilitychange', onWake);
    addEventListener('online', onWake);
    return () => {
      document.removeEventListener('visibilitychange', onWake);
      removeEventListener('online', onWake);
    };
  }, []);
}
