/** What a text is made of. `words` keeps reading order: words, numbers, and the parts of hashtags and mentions. */
export interface Tokens {
  readonly words: readonly string[];
  /** lower case, without the `#` */
  readonly hashtags: readonly string[];
  /** in the one form of {@link normaliseLink} */
  readonly links: readonly string[];
}

const TOKEN = new RegExp(
  [
    String.raw`(?<link>https?:\/\/[^\s<>"'()]+|(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,}\/[^\s<>"'()]*|www\.[^\s<>"'()]+)`,
    String.raw`[@#＃](?<tag>[\p{L}\p{N}\p{M}_]+)`,
    String.raw`(?<number>\p{N}+(?:[.,]\p{N}+)*)`,
    String.raw`(?<word>[\p{L}\p{M}]+(?:['’][\p{L}]+)?[\p{L}\p{N}\p{M}]*)`,
  ].join('|'),
  'gu',
);
const CAMEL_PARTS = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+/gu;
const TRACKING_PARAMETER = /^(?:utm_\w+|fbclid|gclid|igshid|igsh|si|ref|s|t)$/;
/** What ends a sentence or an empty part of an address, and belongs to no target. */
const TRAILING = /[.,;:!?…/&]+$/u;
/** A shortener that every post of a network passes through says nothing about the target. */
const OPAQUE_HOSTS = new Set(['t.co', 'pic.twitter.com', 'pic.x.com']);

/** `#MakanBergiziGratis` reads makan, bergizi, gratis; `#BBMSatuHarga` reads bbm, satu, harga. */
export const splitCamelCase = (tag: string): readonly string[] =>
  (tag.match(CAMEL_PARTS) ?? [tag]).map((part) => part.toLowerCase());

/** One form for every spelling of an address, so that a shared campaign link is seen as shared. */
export function normaliseLink(address: string): string {
  const [beforeFragment = ''] = address.trim().split('#');
  const bare = beforeFragment
    .replace(/^https?:\/\//i, '')
    .replace(/^(?:www\.)+/i, '')
    .replace(TRAILING, '');
  const [path = '', query = ''] = bare.split('?');
  const slash = path.indexOf('/');
  const host = (slash < 0 ? path : path.slice(0, slash)).toLowerCase();
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING_PARAMETER.test(pair.split('=')[0] ?? ''));
  const target = host + (slash < 0 ? '' : path.slice(slash)).replace(TRAILING, '');
  return (target + (kept.length > 0 ? `?${kept.sort().join('&')}` : '')).replace(TRAILING, '');
}

/** @returns null for a link whose target cannot be known, such as a network's own shortener */
export function recognisableLink(address: string): string | null {
  const link = normaliseLink(address);
  return link === '' || OPAQUE_HOSTS.has(link.split('/')[0] ?? '') ? null : link;
}

export const normaliseHashtag = (hashtag: string): string => hashtag.replace(/^[#＃]+/, '').toLowerCase();

/** 10.000 and 10,000 are one number; 3,5 and 3.5 are one number. */
const normaliseNumber = (text: string): string =>
  text.replace(/[.,](?=\p{N}{3}(?!\p{N}))/gu, '').replace(',', '.');

const normaliseWord = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/['’]/gu, '');

/** Cuts a text into words, hashtags and links. Unicode throughout; never throws. */
export function tokenise(text: string): Tokens {
  const words: string[] = [];
  const hashtags = new Set<string>();
  const links = new Set<string>();
  for (const { 0: whole, groups } of text.normalize('NFKC').matchAll(TOKEN)) {
    if (groups?.['word'] !== undefined) words.push(normaliseWord(whole));
    else if (groups?.['number'] !== undefined) words.push(normaliseNumber(whole));
    else if (groups?.['tag'] !== undefined) {
      words.push(...splitCamelCase(groups['tag']));
      if (!whole.startsWith('@')) hashtags.add(groups['tag'].toLowerCase());
    } else {
      const link = recognisableLink(whole);
      if (link !== null) links.add(link);
    }
  }
  return { words, hashtags: [...hashtags], links: [...links] };
}
