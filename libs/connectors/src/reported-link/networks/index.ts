import type { LinkParser } from '../link-parser.js';
import { bluesky } from './bluesky.js';
import { facebook } from './facebook.js';
import { instagram } from './instagram.js';
import { mastodon } from './mastodon.js';
import { threads } from './threads.js';
import { tiktok } from './tiktok.js';
import { web } from './web.js';
import { x } from './x.js';
import { youtube } from './youtube.js';

/** In the order they are asked; the open web takes what nobody claims. */
export const linkParsers: readonly LinkParser[] = [
  x,
  instagram,
  facebook,
  tiktok,
  youtube,
  threads,
  bluesky,
  mastodon,
  web,
];

/** Keys of the networks that an address can belong to. */
export const NETWORK_KEYS: readonly string[] = linkParsers.map(({ key }) => key);

/** The key for what people call a network; null for an unknown name. */
export function networkNamed(name: string): string | null {
  const wanted = name.trim().toLowerCase();
  return linkParsers.find(({ key, names }) => key === wanted || names.includes(wanted))?.key ?? null;
}

/** The address of a post by its identity alone; null where its network has none such. */
export const postAddressOf = (network: string, externalId: string): string | null =>
  linkParsers.find(({ key }) => key === network)?.addressOf?.(externalId) ?? null;

/** Where a page that belongs to no network is filed. */
export const OPEN_WEB = web.key;
