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
  /[.,]/.test(text) ? text.replace(/[.,](?=\p{N}{3}(?!\p{N}))/gu, '').replace(',', '.') : text;

const normaliseWord = (text: string): string =>
  /['’]/.test(text)
    ? text
        .toLowerCase()
        .replace(/['’]s?$/u, '')
        .replace(/['’]/gu, '')
    : text.toLowerCase();

/** What has been read of a text so far. */
class Reading {
  readonly words: string[] = [];
  readonly hashtags = new Set<string>();
  readonly links = new Set<string>();

  tag(whole: string): void {
    const tag = whole.slice(1);
    this.words.push(...splitCamelCase(tag));
    if (!whole.startsWith('@')) this.hashtags.add(tag.toLowerCase());
  }

  /** Any script, any link: the pattern says what a token is. */
  readByPattern(piece: string): void {
    for (const { 0: whole, groups } of piece.normalize('NFKC').matchAll(TOKEN)) {
      if (groups?.['word'] !== undefined) this.words.push(normaliseWord(whole));
      else if (groups?.['number'] !== undefined) this.words.push(normaliseNumber(whole));
      else if (groups?.['tag'] !== undefined) this.tag(whole);
      else {
        const link = recognisableLink(whole);
        if (link !== null) this.links.add(link);
      }
    }
  }

  /** ASCII without a link, which is most of what is written: the same tokens, found in a third of the time. */
  readPlain(piece: string): void {
    for (let at = 0; at < piece.length;) {
      const kind = kindAt(piece, at);
      let end = at + 1;
      if (kind === LETTER) {
        end = endOfWord(piece, at);
        this.words.push(normaliseWord(piece.slice(at, end)));
      } else if (kind === DIGIT) {
        end = endOfNumber(piece, at);
        this.words.push(normaliseNumber(piece.slice(at, end)));
      } else if (kind === TAG_SIGN) {
        end = endOf(piece, at + 1, LETTER | DIGIT | UNDERSCORE);
        if (end > at + 1) this.tag(piece.slice(at, end));
      }
      at = end;
    }
  }
}

const LETTER = 1;
const DIGIT = 2;
const UNDERSCORE = 4;
const TAG_SIGN = 8;
const APOSTROPHE = 16;
const NUMBER_POINT = 32;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return LETTER;
  if (/\d/.test(character)) return DIGIT;
  return (
    { _: UNDERSCORE, '@': TAG_SIGN, '#': TAG_SIGN, "'": APOSTROPHE, '.': NUMBER_POINT, ',': NUMBER_POINT }[
      character
    ] ?? 0
  );
});

const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? 0;

/** The first place from `at` on that is of none of the kinds. */
function endOf(text: string, at: number, kinds: number): number {
  let end = at;
  while (end < text.length && (kindAt(text, end) & kinds) !== 0) end += 1;
  return end;
}

/** Letters, then one apostrophe with letters, then letters and digits. */
function endOfWord(text: string, at: number): number {
  let end = endOf(text, at, LETTER);
  if (kindAt(text, end) === APOSTROPHE) {
    const further = endOf(text, end + 1, LETTER);
    if (further > end + 1) end = further;
  }
  return endOf(text, end, LETTER | DIGIT);
}

/** Digits, and further digits after a single point or comma. */
function endOfNumber(text: string, at: number): number {
  let end = endOf(text, at, DIGIT);
  while (kindAt(text, end) === NUMBER_POINT && kindAt(text, end + 1) === DIGIT)
    end = endOf(text, end + 1, DIGIT);
  return end;
}

// eslint-disable-next-line no-control-regex -- exactly ASCII
const IS_PLAIN = /^[\x00-\x7f]*$/;
const MAY_HOLD_LINK = /\/|www\./;

/** Cuts a text into words, hashtags and links. Unicode throughout; never throws. */
export function tokenise(text: string): Tokens {
  const reading = new Reading();
  // No token holds white space, so that each piece may be read in the way that is quickest for it.
  for (const piece of text.split(/[ \t\n\r]+/)) {
    if (IS_PLAIN.test(piece) && !MAY_HOLD_LINK.test(piece)) reading.readPlain(piece);
    else reading.readByPattern(piece);
  }
  const { words, hashtags, links } = reading;
  return { words, hashtags: [...hashtags], links: [...links] };
}
