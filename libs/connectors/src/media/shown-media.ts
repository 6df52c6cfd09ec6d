import type { MediaKind, PostMedia } from '@conductor/connector-contract';
import { cleanText } from '@conductor/post-text';

/** A picture, film or sound as a source names it. */
export interface NamedMedia {
  readonly url?: string | null | undefined;
  /** A media type (`image/png`) or a network's own word (`gifv`); what says nothing is `other`. */
  readonly type?: string | null | undefined;
  readonly description?: string | null | undefined;
}

/** More than any network shows under one post. */
const MOST = 50;
const LONGEST = 2_000;

function kindOf(type: string): MediaKind {
  if (/^(?:image|photo|gif$)/i.test(type)) return 'image';
  if (/^(?:video|gifv|animated_gif|application\/(?:x-mpegurl|vnd\.apple\.mpegurl))/i.test(type))
    return 'video';
  return /^audio/i.test(type) ? 'audio' : 'other';
}

function webAddress(written: string, base: string | undefined): string | null {
  if (written.length > LONGEST || !URL.canParse(written, base)) return null;
  const { protocol, href } = new URL(written, base);
  return /^https?:$/.test(protocol) && href.length <= LONGEST ? href : null;
}

/**
 * What a post shows, each address once. An address is kept as it is: signed ones lapse when anything is changed.
 * @param base for addresses that are relative
 */
export function shownMedia(named: readonly NamedMedia[], base?: string): readonly PostMedia[] {
  const media = new Map<string, PostMedia>();
  for (const { url, type, description } of named) {
    const address = url == null ? null : webAddress(url.trim(), base);
    if (address === null || media.has(address)) continue;
    const words = cleanText(description ?? '');
    media.set(address, { kind: kindOf(type ?? ''), url: address, description: words === '' ? null : words });
  }
  return [...media.values()].slice(0, MOST);
}
