import type { CollectedPost } from '@conductor/connector-contract';
import { canonicalLink, contentFingerprint, hashtagsOf, languageHint, linksOf } from '@conductor/post-text';
import { readDate } from '../dates/read-date.js';
import type { Zone } from '../dates/zone.js';
import { shownMedia } from '../media/shown-media.js';
import { OPEN_WEB } from '../reported-link/networks/index.js';
import type { FeedItem } from './feed-item.js';

export interface FeedContext {
  /** The address that was configured: ids hang on it, so a redirect must not change them. */
  readonly feedUrl: string;
  /** Where the document came from: relative links hang on it. */
  readonly baseUrl: string;
  readonly language: string | null;
  readonly zone: Zone;
  readonly now: Date;
}

const MAX_ID = 512;
/** Clocks differ and zones get mixed up; a date further ahead than a day is wrong. */
const AHEAD_MS = 86_400_000;

function postedAt(dates: readonly string[], { zone, now }: FeedContext): Date | null {
  for (const written of dates) {
    const read = readDate(written, zone);
    if (read.code === undefined && read.at.getTime() <= now.getTime() + AHEAD_MS) return read.at;
  }
  return null;
}

/** An id that is no address (`42`) is one only within its site. */
function externalId(item: FeedItem, link: string | null, text: string, context: FeedContext): string {
  const host = new URL(context.feedUrl).host;
  const own =
    item.id === null
      ? null
      : (canonicalLink(item.id) ?? (/^(?:tag|urn):/i.test(item.id) ? item.id : `${host}/${item.id}`));
  const id = own ?? link ?? `${host}/fp:${contentFingerprint(text)}`;
  return id.length <= MAX_ID ? id : `${host}/fp:${contentFingerprint(encodeURIComponent(id))}`;
}

/** Title, empty line, body; the title once only where the body repeats it. */
function textOf({ title, body }: FeedItem): string {
  if (title === '' || body.startsWith(title)) return body.trim();
  return `${title}\n\n${body}`.trim();
}

/** What the item's relative links hang on (`xml:base`); a base that is none is passed over. */
const baseOf = ({ bases }: FeedItem, { baseUrl }: FeedContext): string =>
  bases.reduce((outer, base) => (URL.canParse(base, outer) ? new URL(base, outer).href : outer), baseUrl);

/** A feed's item as a post of the open web; null when it says nothing. */
export function postOfItem(item: FeedItem, context: FeedContext): CollectedPost | null {
  const text = textOf(item);
  if (text === '') return null;
  const link = item.link === null ? null : canonicalLink(item.link, baseOf(item, context));
  const tags = item.tags.map((tag) => tag.replace(/^#/, '').replace(/\s+/g, '').toLowerCase());
  return {
    network: OPEN_WEB,
    externalId: externalId(item, link, text, context),
    url: link,
    text,
    language: languageHint(text) ?? context.language?.toLowerCase().slice(0, 2) ?? null,
    postedAt: postedAt(item.dates, context),
    // A feed moves its date of change for a comma in the footer, too.
    asOf: null,
    authorHandle: new URL(context.feedUrl).hostname.replace(/^www\./, ''),
    authorName: item.authorName,
    hashtags: [...new Set([...hashtagsOf(text), ...tags])].filter((tag) => tag !== '' && !tag.includes('#')),
    // A name with an at sign belongs to some network, but the text does not say to which.
    mentions: [],
    links: linksOf(text),
    media: shownMedia(item.media, baseOf(item, context)),
    metrics: {},
    raw: item.raw,
  };
}
