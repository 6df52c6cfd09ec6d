import { jsonValueOf, type JsonValue } from '@conductor/connector-contract';
import { cleanText, plainTextOf } from '@conductor/post-text';
import { parseFeed, type AtomFeed, type JsonFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import type { NamedMedia } from '../media/shown-media.js';

/** What the four formats have in common. Texts are plain by now. */
export interface FeedItem {
  readonly id: string | null;
  readonly link: string | null;
  /** What relative links hang on besides the document's own address, the outermost first. */
  readonly bases: readonly string[];
  readonly title: string;
  readonly body: string;
  /** In the order of trust. */
  readonly dates: readonly string[];
  readonly authorName: string | null;
  readonly tags: readonly string[];
  readonly media: readonly NamedMedia[];
  readonly raw: JsonValue;
}

export interface ReadFeed {
  readonly language: string | null;
  readonly items: readonly FeedItem[];
}

const given = (...values: readonly (string | undefined)[]): string[] =>
  values.flatMap((value) => (value === undefined || cleanText(value) === '' ? [] : [cleanText(value)]));
const firstOf = (...values: readonly (string | undefined)[]): string | null => given(...values)[0] ?? null;
/** Marked up once more than it says: what is left after reading it is still a piece of HTML from end to end. */
const STILL_HTML = /^<(p|div|span|h[1-6]|ul|ol|table|figure|blockquote)[\s>][\s\S]*<\/\1>$/i;

function plain(html: string | null): string {
  const text = plainTextOf(html ?? '');
  return STILL_HTML.test(text) ? plainTextOf(text) : text;
}
const named = (name: string | null): string | null => (name === null ? null : plain(name) || null);

type Media = RssFeed.Item<string>['media'];

/** Plain unless it says otherwise. */
const mediaText = (
  text: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined,
): string => (text?.type === 'html' ? plain(text.value ?? null) : cleanText(text?.value ?? ''));

/** Words that only stand beside a picture, a sound or a film. */
function mediaWords(media: Media): { readonly title: string; readonly body: string } {
  const places = [media, ...(media?.groups ?? []), ...(media?.contents ?? [])];
  return {
    title: firstOf(...places.map((place) => mediaText(place?.title))) ?? '',
    body: firstOf(...places.map((place) => mediaText(place?.description))) ?? '',
  };
}

/** The elements of Media RSS, https://www.rssboard.org/media-rss: contents, alone or in a group. */
function mediaRss({ media }: Pick<RssFeed.Item<string>, 'media'>): NamedMedia[] {
  const contents = [
    ...(media?.contents ?? []),
    ...(media?.groups ?? []).flatMap((group) => group.contents ?? []),
  ];
  return contents.map(({ url, type, medium, description }) => ({
    url,
    type: type ?? medium,
    description: plain(description?.value ?? null),
  }));
}

function fromRss(item: RssFeed.Item<string>): FeedItem {
  const permalink =
    item.guid?.isPermaLink !== false && /^https?:/i.test(item.guid?.value ?? '')
      ? item.guid?.value
      : undefined;
  const media = mediaWords(item.media);
  return {
    id: firstOf(item.guid?.value),
    link: firstOf(item.link, item.atom?.links?.[0]?.href, permalink),
    bases: [],
    title: plain(firstOf(item.title)) || media.title,
    body: plain(firstOf(item.content?.encoded, item.description, item.itunes?.summary)) || media.body,
    dates: given(item.pubDate, item.dc?.dates?.[0], item.atom?.published, item.atom?.updated),
    authorName: named(firstOf(item.dc?.creators?.[0], item.authors?.[0]?.name, item.authors?.[0]?.email)),
    tags: given(...(item.categories ?? []).map(({ name }) => name)),
    media: [...(item.enclosures ?? []), ...mediaRss(item)],
    raw: jsonValueOf(item),
  };
}

function fromRdf(item: RdfFeed.Item<string>): FeedItem {
  return {
    id: firstOf(item.rdf?.about),
    link: firstOf(item.link),
    bases: [],
    title: plain(firstOf(item.title)),
    body: plain(firstOf(item.content?.encoded, item.description)),
    dates: given(item.dc?.dates?.[0]),
    authorName: named(firstOf(item.dc?.creators?.[0])),
    tags: given(...(item.dc?.subjects ?? [])),
    media: mediaRss(item),
    raw: jsonValueOf(item),
  };
}

/** Atom says of each text whether it is HTML; `text` is to be taken as it stands. */
const atomText = (text: AtomFeed.Text | AtomFeed.Content | undefined): string =>
  text?.type === undefined || text.type === 'text' ? cleanText(text?.value ?? '') : plain(text.value ?? null);

function fromAtom(entry: AtomFeed.Entry<string>, feed: AtomFeed.Feed<string>): FeedItem {
  const links = entry.links ?? [];
  const page = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  const media = mediaWords(entry.media);
  return {
    id: firstOf(entry.id),
    link: firstOf(page?.href),
    bases: given(feed.xml?.base, entry.xml?.base),
    title: atomText(entry.title) || media.title,
    body: atomText(entry.content) || atomText(entry.summary) || media.body,
    dates: given(entry.published, entry.updated, entry.dc?.dates?.[0]),
    authorName: named(firstOf(entry.authors?.[0]?.name, feed.authors?.[0]?.name)),
    tags: given(...(entry.categories ?? []).map(({ label, term }) => label ?? term)),
    media: [
      ...links
        .filter(({ rel }) => rel === 'enclosure')
        .map(({ href, type, title }) => ({ url: href, type, description: title })),
      ...mediaRss(entry),
    ],
    raw: jsonValueOf(entry),
  };
}

function fromJson(item: JsonFeed.Item<string>, feed: JsonFeed.Feed<string>): FeedItem {
  return {
    id: firstOf(item.id),
    link: firstOf(item.url, item.external_url),
    bases: [],
    title: cleanText(item.title ?? ''),
    body: cleanText(item.content_text ?? '') || plain(firstOf(item.content_html, item.summary)),
    dates: given(item.date_published, item.date_modified),
    authorName: firstOf(item.authors?.[0]?.name, feed.authors?.[0]?.name),
    tags: given(...(item.tags ?? [])),
    media: [
      { url: item.image, type: 'image' },
      ...(item.attachments ?? []).map(({ url, mime_type, title }) => ({
        url,
        type: mime_type,
        description: title,
      })),
    ],
    raw: jsonValueOf(item),
  };
}

/** Reads any of the four formats. Throws feedsmith's errors for what is none. */
export function readFeed(document: string): ReadFeed {
  const { format, feed } = parseFeed(document);
  switch (format) {
    case 'rss':
      return {
        language: firstOf(feed.language, feed.dc?.languages?.[0]),
        items: (feed.items ?? []).map(fromRss),
      };
    case 'rdf':
      return { language: firstOf(feed.dc?.languages?.[0]), items: (feed.items ?? []).map(fromRdf) };
    case 'atom':
      return { language: null, items: (feed.entries ?? []).map((entry) => fromAtom(entry, feed)) };
    case 'json':
      return {
        language: firstOf(feed.language),
        items: (feed.items ?? []).map((item) => fromJson(item, feed)),
      };
  }
}
