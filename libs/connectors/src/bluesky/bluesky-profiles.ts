import type { AskOptions, Profile, ProfileAccount, ProfileReader } from '@conductor/connector-contract';
import { cleanText, linksOf } from '@conductor/post-text';
import { readJson } from '../http/read-json.js';
import { profileLinks } from '../profiles/links.js';
import { postsOfProfile } from '../profiles/own-posts.js';
import { PUBLIC_APP_VIEW } from './bluesky-connector.js';
import { type Actor, profileRecordShape, profileShape, recordListShape } from './bluesky-payload.js';
import { type Listing, listingOf } from './listings.js';
import { NETWORK } from './post-of-item.js';
import { nameOf } from './record-address.js';
import { askXrpc } from './xrpc.js';

const OWN_RECORD = 'app.bsky.actor.profile';

type Shown = Actor & { readonly description?: string | null; readonly website?: string | null };

/** One of the two ways to a profile, beside the two ways to posts. */
interface ProfileWay {
  readonly listing: Listing;
  shown(actor: string): Promise<Shown>;
}

/** The app's view holds a handle for good only where the handle's own domain names the account too. */
const fromAppView = (service: string, wasKnown: boolean, options: AskOptions): ProfileWay => ({
  listing: listingOf('app-view', service, options),
  async shown(actor) {
    const method = 'app.bsky.actor.getProfile';
    return readJson(profileShape, await askXrpc({ service, method, params: { actor }, wasKnown }, options));
  },
});

const fromRepository = (service: string, wasKnown: boolean, options: AskOptions): ProfileWay => {
  const listing = listingOf('repository', service, options);
  return {
    listing,
    async shown(actor) {
      const account = await listing.account(actor, wasKnown ? actor : null);
      const params = { repo: account.did, collection: OWN_RECORD, limit: '1' };
      // An account that never wrote a profile has an empty list.
      const response = await askXrpc(
        { service, method: 'com.atproto.repo.listRecords', params, wasKnown },
        options,
      );
      const record = profileRecordShape.safeParse(readJson(recordListShape, response).records[0]);
      const { displayName = null, ...rest } = record.success ? record.data.value : {};
      return { ...account, displayName, ...rest };
    },
  };
};

function profileOf(shown: Shown, posts: Pick<Profile, 'posts' | 'lastPostAt'>): Profile {
  const description = cleanText(shown.description ?? '');
  const website = shown.website == null ? [] : [shown.website];
  return {
    stableId: shown.did,
    handle: nameOf(shown),
    displayName: cleanText(shown.displayName ?? '') || null,
    description,
    links: profileLinks([...website, ...linksOf(description)].map((url) => ({ url }))),
    ...posts,
    movedTo: null,
  };
}

/** @param publicView origin of the view that answers anybody; an account of another server is asked there */
export const blueskyProfiles = (publicView = PUBLIC_APP_VIEW): ProfileReader => ({
  network: NETWORK,
  reads: () => true,
  async read({ handle, url, stableId }: ProfileAccount, options: AskOptions): Promise<Profile> {
    options.signal.throwIfAborted();
    const wasKnown = stableId !== null;
    const { origin, hostname } = new URL(url);
    const isPublic = hostname === 'bsky.app';
    const service = isPublic ? publicView : origin;
    const way = (isPublic ? fromAppView : fromRepository)(service, wasKnown, options);
    const shown = await way.shown(stableId ?? handle);
    const page = await way.listing.page(shown.did, null, wasKnown);
    const account = { did: shown.did, handle: shown.handle };
    const { posts } = way.listing.read(page.items, { account, service, now: options.clock.now() });
    return profileOf(shown, postsOfProfile(posts));
  },
});
