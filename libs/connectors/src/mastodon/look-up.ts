import {
  type CollectedPost,
  type AskOptions,
  goneAt,
  type KnownPost,
  type LookedUp,
  type RejectedRow,
  SourceGone,
} from '@conductor/connector-contract';
import { requireAllowance } from '../http/failure-of.js';
import { anyJson, readJson } from '../http/read-json.js';
import { readItems } from '../paging/read-items.js';
import { statusShape } from './mastodon-payload.js';
import { NETWORK, postOfStatus, type Reading } from './post-of-status.js';
import { askApi } from './rest-api.js';

const ID = /^\d{1,30}$/;

/** A status by its number; null when the server says that there is none. */
async function statusOf(id: string, server: URL, options: AskOptions) {
  try {
    return await askApi(new URL(`/api/v1/statuses/${id}`, server), true, options);
  } catch (thrown) {
    if (thrown instanceof SourceGone && thrown.facts['reason'] === 'missing') return null;
    throw thrown;
  }
}

/** Statuses one by one: not every server of Mastodon's kin answers for several at once. */
export async function lookUpStatuses(
  known: readonly KnownPost[],
  reading: Reading,
  options: AskOptions,
): Promise<LookedUp> {
  const { server, now } = reading;
  const posts: CollectedPost[] = [];
  const rejected: RejectedRow[] = [];
  for (const { externalId } of known) {
    const id = externalId.startsWith(`${server.host}/`) ? externalId.slice(server.host.length + 1) : '';
    if (!ID.test(id)) continue;
    const response = await statusOf(id, server, options);
    if (response === null) {
      posts.push(goneAt(NETWORK, externalId, now));
      continue;
    }
    const read = readItems([readJson(anyJson, response)], statusShape, (status, raw) =>
      postOfStatus(status, raw, reading),
    );
    posts.push(...read.posts.filter((post) => post.externalId === externalId));
    rejected.push(...read.rejected);
    requireAllowance(response, options.clock.now());
  }
  return { posts, rejected };
}
