import type { Actor } from './bluesky-payload.js';

/** The collections of a repository that hold posts and what is passed on. */
export const POSTS = 'app.bsky.feed.post';

export interface RecordAddress {
  /** The lasting name of the account. */
  readonly did: string;
  readonly collection: string;
  readonly key: string;
}

const ADDRESS =
  /^at:\/\/(did:[a-z]+:[A-Za-z0-9._:%-]{1,200})\/([A-Za-z0-9.-]{1,200})\/([A-Za-z0-9._~:-]{1,200})$/;

/** Reads `at://did/collection/key`; null for anything else. */
export function readRecordAddress(uri: string): RecordAddress | null {
  const [, did, collection, key] = ADDRESS.exec(uri) ?? [];
  return did === undefined || collection === undefined || key === undefined ? null : { did, collection, key };
}

/** What a network shows for a handle that no longer leads to its account. */
const LOST_HANDLE = 'handle.invalid';

/** The handle as it stands today, else the lasting name. */
export function nameOf({ did, handle }: Pick<Actor, 'did' | 'handle'>): string {
  const name = handle?.trim().replace(/^@/, '').toLowerCase() ?? '';
  return name === '' || name === LOST_HANDLE || /\s/.test(name) ? did.toLowerCase() : name;
}

export const postUrl = (name: string, key: string): string => `https://bsky.app/profile/${name}/post/${key}`;
