import {
  type AskOptions,
  CredentialsRejected,
  Malformed,
  type Profile,
  type ProfileAccount,
  type ProfileReader,
  SourceGone,
} from '@conductor/connector-contract';
import { cleanText, plainTextOf } from '@conductor/post-text';
import { tagsIn } from '../html/tags.js';
import { readJson } from '../http/read-json.js';
import { readItems } from '../paging/read-items.js';
import { profileLinks } from '../profiles/links.js';
import { postsOfProfile } from '../profiles/own-posts.js';
import { ActorReader } from './activity-pub-profile.js';
import { type AccountProfile, profileShape, statusListShape, statusShape } from './mastodon-payload.js';
import { handleOf, NETWORK, postOfStatus } from './post-of-status.js';
import { askApi } from './rest-api.js';

const POSTS = '20';

function linksOf({ note, fields }: AccountProfile) {
  const inNote = tagsIn(note ?? '', 'a').flatMap(({ href }) => (href === undefined ? [] : [{ url: href }]));
  const inFields = fields.flatMap(({ value, verified_at }) =>
    tagsIn(value, 'a').flatMap(({ href }) =>
      href === undefined ? [] : [{ url: href, isVerified: verified_at != null }],
    ),
  );
  return profileLinks([...inFields, ...inNote]);
}

/** By the client API: the server itself says which links lead back. */
async function fromClientApi(account: ProfileAccount, options: AskOptions): Promise<Profile> {
  const wasKnown = account.stableId !== null;
  const server = new URL(new URL(account.url).origin);
  const lookup = new URL('/api/v1/accounts/lookup', server);
  lookup.searchParams.set('acct', account.handle.split('@')[0] ?? '');
  const shown = readJson(profileShape, await askApi(lookup, wasKnown, options));
  if (shown.suspended === true) throw new SourceGone({ reason: 'suspended' });
  const list = new URL(`/api/v1/accounts/${encodeURIComponent(shown.id)}/statuses`, server);
  list.searchParams.set('limit', POSTS);
  const items = readJson(statusListShape, await askApi(list, wasKnown, options));
  const reading = { server, account: shown, now: options.clock.now() };
  const { posts } = readItems(items, statusShape, (status, raw) => postOfStatus(status, raw, reading));
  return {
    stableId: shown.uri ?? `${server.host}/${shown.id}`,
    handle: handleOf(shown, server),
    displayName: cleanText(shown.display_name ?? '') || null,
    description: plainTextOf(shown.note ?? ''),
    links: linksOf(shown),
    ...postsOfProfile(posts),
    movedTo: shown.moved?.url ?? shown.moved?.acct ?? null,
  };
}

/** No client API here, or not for strangers: the protocol between servers may still tell. */
const hasNoApi = (failure: unknown): boolean =>
  failure instanceof CredentialsRejected ||
  (failure instanceof Malformed && failure.code !== 'ACCOUNT_NOT_FOUND_AT_NETWORK');

/** Accounts of Mastodon, of servers that speak its API, and of any other server of ActivityPub. */
export const mastodonProfiles: ProfileReader = {
  network: NETWORK,
  reads: () => true,
  async read(account, options) {
    options.signal.throwIfAborted();
    try {
      return await fromClientApi(account, options);
    } catch (failure) {
      if (!hasNoApi(failure)) throw failure;
      return new ActorReader(account, options).profile();
    }
  },
};
