import {
  canonicalLink,
  cleanText,
  hashtagsOf,
  languageHint,
  linksOf,
  primaryLanguage,
} from '@conductor/post-text';
import { shownMedia } from '../media/shown-media.js';
import { x as addresses } from '../reported-link/networks/x.js';
import type { Entities, Tweet } from './x-payload.js';

/** The network escapes these three and no others. */
const ESCAPED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (name) => ESCAPED[name] ?? name);

/** Pictures and films of a post stand in its text as a link to themselves. */
const MEDIA = /\/status\/\d+\/(photo|video)\/\d+/;

/** Languages that the network names as ISO 639 did until 1989, Indonesian among them. */
const FORMER_NAMES: Readonly<Record<string, string>> = { in: 'id', iw: 'he', ji: 'yi' };
/** `qme` is nothing but pictures, `qht` nothing but hashtags, and so on. */
const NO_LANGUAGE = /^(?:und|zxx|art|q[a-z]{2})$/;

/** Of the whole text and of the part that is shown: either may lack some. */
const entitiesOf = ({ note_tweet, entities }: Tweet): readonly Entities[] =>
  [note_tweet?.entities, entities].flatMap((found) => found ?? []);

/** The post that an address of the network stands for; null for any other address. */
const postAt = (link: string) => {
  const canonical = canonicalLink(link);
  return canonical === null ? null : addresses.parse(new URL(canonical));
};

/** The address of a quoted post as the quoting one writes it, which names its author. */
export const writtenLinkTo = (tweet: Tweet, id: string) =>
  entitiesOf(tweet)
    .flatMap(({ urls }) => urls.map(({ expanded_url }) => postAt(expanded_url ?? '')))
    .find((post) => post?.externalId === id) ?? null;

export const mentionedIn = (tweet: Tweet): Entities['mentions'] =>
  entitiesOf(tweet).flatMap(({ mentions }) => mentions);

/** Links of the words, without those by which the network itself shows pictures and the quoted post. */
function linksWritten(tweet: Tweet): ReadonlyMap<string, string> {
  const quoted = tweet.referenced_tweets.find(({ type }) => type === 'quoted')?.id;
  const written = new Map<string, string>();
  for (const { url, expanded_url } of entitiesOf(tweet).flatMap(({ urls }) => urls)) {
    if (written.has(url)) continue;
    const link = expanded_url ?? url;
    const isShown = MEDIA.test(link) || (quoted !== undefined && postAt(link)?.externalId === quoted);
    written.set(url, isShown ? '' : link);
  }
  return written;
}

function textOf(tweet: Tweet, links: ReadonlyMap<string, string>): string {
  const text = [...links].reduce(
    (words, [shortened, link]) => words.replaceAll(shortened, () => link),
    unescaped(tweet.note_tweet?.text ?? tweet.text),
  );
  return cleanText(text.replace(/[^\S\n]+$/gm, ''));
}

function languageOf({ lang }: Tweet, text: string): string | null {
  const named = primaryLanguage(lang);
  if (named === null || NO_LANGUAGE.test(named)) return languageHint(text);
  return FORMER_NAMES[named] ?? named;
}

/** Pictures and films by the pages that show them: their files would be charged for like posts. */
const mediaIn = (tweet: Tweet) =>
  shownMedia(
    entitiesOf(tweet)
      .flatMap(({ urls }) => urls.map(({ expanded_url }) => MEDIA.exec(expanded_url ?? '')))
      .flatMap((shown) => (shown === null ? [] : { url: shown.input, type: shown[1] })),
  );

/** The words of a post in full, with its links written out. */
export function wordsOf(tweet: Tweet) {
  const written = linksWritten(tweet);
  const text = textOf(tweet, written);
  const links = [...linksOf(text), ...[...written.values()].map((link) => canonicalLink(link))];
  const tags = entitiesOf(tweet).flatMap(({ hashtags }) =>
    hashtags.map(({ tag }) => cleanText(tag).normalize('NFKC').toLowerCase()),
  );
  return {
    text,
    language: languageOf(tweet, text),
    hashtags: [...new Set([...hashtagsOf(text), ...tags])].filter((tag) => /^[^#\s]+$/.test(tag)),
    mentions: [...new Set(mentionedIn(tweet).map(({ username }) => username.toLowerCase()))],
    links: [...new Set(links.filter((link) => link !== null))],
    media: mediaIn(tweet),
  };
}
