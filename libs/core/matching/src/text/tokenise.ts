/** Takes what a text is made of, in reading order: words, numbers, and the parts of hashtags and mentions. */
export interface TokenSink {
  /** ASCII letters and digits in whatever case, at a place of the text; `codes` are those of the text */
  plainWord(text: string, codes: Uint16Array, start: number, end: number): void;
  /** in lower case */
  word(word: string): void;
  /** in lower case, without the `#` */
  hashtag(hashtag: string): void;
  /** in the one form of {@link normaliseLink} */
  link(link: string): void;
}

/** Its groups, in this order: a link, the name of a hashtag or mention, a number, a word. */
const TOKEN = new RegExp(
  [
    String.raw`(https?:\/\/[^\s<>"'()]+|(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,}\/[^\s<>"'()]*|www\.[^\s<>"'()]+)`,
    String.raw`[@#＃]([\p{L}\p{N}\p{M}_]+)`,
    String.raw`(\p{N}+(?:[.,]\p{N}+)*)`,
    String.raw`([\p{L}\p{M}]+(?:['’][\p{L}]+)?[\p{L}\p{N}\p{M}]*)`,
  ].join('|'),
  'gu',
);
const CAMEL_PARTS = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+/gu;
const TRACKING_PARAMETER = /^(?:utm_\w+|fbclid|gclid|igshid|igsh|si|ref|s|t)$/;
/** What ends a sentence or an empty part of an address, and belongs to no target. */
const TRAILING = /[.,;:!?…/&]+$/u;
/** A shortener that every post of a network passes through says nothing about the target. */
const OPAQUE = /^(?:https?:\/\/)?(?:www\.)*(?:t\.co|pic\.twitter\.com|pic\.x\.com)(?![^/?#])/i;

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
    .map((pair) => pair.replace(TRAILING, ''))
    .filter((pair) => pair !== '' && !TRACKING_PARAMETER.test(pair.split('=')[0] ?? ''));
  const target = host + (slash < 0 ? '' : path.slice(slash)).replace(TRAILING, '');
  return (target + (kept.length > 0 ? `?${kept.sort().join('&')}` : '')).replace(TRAILING, '');
}

/** @returns null for a link whose target cannot be known, such as a network's own shortener */
export function recognisableLink(address: string): string | null {
  if (OPAQUE.test(address)) return null;
  const link = normaliseLink(address);
  return link === '' ? null : link;
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

const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const POINT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const SMALL_W = 0x77;
/** Three points in its other form. */
const ELLIPSIS = 0x2026;

const LETTER = 1;
const DIGIT = 2;
const UNDERSCORE = 4;
const TAG_SIGN = 8;
const APOSTROPHE = 16;
const NUMBER_POINT = 32;
/** Only the pattern knows what it is. */
const FOREIGN = 64;
const FIRST_OF_PAIR = 128;
const ASCII_KINDS: Readonly<Record<string, number>> = {
  _: UNDERSCORE,
  '@': TAG_SIGN,
  '#': TAG_SIGN,
  "'": APOSTROPHE,
  '.': NUMBER_POINT,
  ',': NUMBER_POINT,
};
/** Signs that part words as ASCII punctuation does and have no other form: dashes, quotation marks, dots, weather. */
const FOREIGN_SIGNS = /[\u200b-\u200d\u2012-\u2015\u2018\u201a-\u201f\u2022\u2026\u2600-\u2775]/;
/** First halves of the pairs that spell emoji. */
const EMOJI_HALVES = /[\ud83c-\ud83e]/;

function kindOf(character: string): number {
  if (/[a-z]/i.test(character)) return LETTER;
  if (/\d/.test(character)) return DIGIT;
  if (character === '\u2019') return APOSTROPHE;
  if (character < '\u0080') return ASCII_KINDS[character] ?? 0;
  if (EMOJI_HALVES.test(character)) return FIRST_OF_PAIR;
  return FOREIGN_SIGNS.test(character) ? 0 : FOREIGN;
}

/** By code. Only where something is not foreign need each code be looked at. */
const KINDS = new Uint8Array(0x10000).fill(FOREIGN);
for (const [from, until] of [
  [0, 0x80],
  [0x2000, 0x2800],
  [0xd83c, 0xd83f],
] as const) {
  for (let code = from; code < until; code += 1) KINDS[code] = kindOf(String.fromCharCode(code));
}
/** Flags and pictures: neither letters nor numbers, and of one form only. */
function isEmoji(first: number, second: number): boolean {
  const point = (first - 0xd7c0) * 0x400 + (second & 0x3ff);
  const isPair = (second & 0xfc00) === 0xdc00;
  return isPair && ((point >= 0x1f1e6 && point <= 0x1f1ff) || (point >= 0x1f300 && point <= 0x1faff));
}

/**
 * The codes of the text at hand, and a space after them. Looked at several times each, they are fetched once: out of a
 * string, each look asks first what kind of string it is.
 */
let codesAtHand = new Uint16Array(1024);

function codesOf(text: string): Uint16Array {
  if (text.length >= codesAtHand.length) codesAtHand = new Uint16Array(2 * text.length);
  const codes = codesAtHand;
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  codes[text.length] = SPACE;
  return codes;
}

const kindAt = (codes: Uint16Array, at: number): number => KINDS[codes[at] ?? 0] ?? 0;

/** The first place from `at` on that is of none of the kinds. */
function endOf(codes: Uint16Array, at: number, kinds: number): number {
  let end = at;
  while ((kindAt(codes, end) & kinds) !== 0) end += 1;
  return end;
}

const isSpace = (code: number): boolean =>
  code === SPACE || code === LINE_FEED || code === TAB || code === CARRIAGE_RETURN;

const isUpperCase = (code: number): boolean => code >= 0x41 && code <= 0x5a;

const endsInWww = (codes: Uint16Array, end: number): boolean =>
  codes[end - 1] === SMALL_W && codes[end - 2] === SMALL_W && codes[end - 3] === SMALL_W;

/** Whether a slash there may belong to a link: one does after the end of a host, or in `://`. */
const mayBeOfLink = (codes: Uint16Array, slash: number): boolean =>
  codes[slash - 1] === COLON || kindAt(codes, slash - 1) === LETTER;

/**
 * Where the piece of the text ends that begins at `start`: at the next white space, which no token holds. Each piece
 * may then be read in the way that is quickest for it.
 *
 * @returns the end, and its complement (`~end`) where the piece may hold a link or a foreign letter
 */
function endOfPiece(codes: Uint16Array, start: number): number {
  let isPlain = true;
  let hasPoint = false;
  let hasSlash = false;
  let at = start;
  for (; ; at += 1) {
    const code = codes[at] ?? SPACE;
    const kind = KINDS[code] ?? 0;
    if ((kind & (LETTER | DIGIT)) !== 0) continue;
    if (isSpace(code)) break;
    if (kind === FIRST_OF_PAIR && isEmoji(code, codes[at + 1] ?? SPACE)) at += 1;
    else if (kind >= FOREIGN) isPlain = false;
    else if (code === POINT || code === ELLIPSIS) {
      hasPoint = true;
      if (at >= start + 3 && endsInWww(codes, at)) isPlain = false;
    } else if (code === COLON) hasPoint = true;
    else if (code === SLASH && at > start) hasSlash ||= mayBeOfLink(codes, at);
  }
  return isPlain && !(hasSlash && hasPoint) ? at : ~at;
}

/** Any script, any link: the pattern says what a token is. */
function readByPattern(piece: string, sink: TokenSink): void {
  const text = piece.normalize('NFKC');
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const [whole, address, tag, number] = found;
    if (address !== undefined) {
      const link = recognisableLink(address);
      if (link !== null) sink.link(link);
    } else if (tag !== undefined) {
      for (const part of splitCamelCase(tag)) sink.word(part);
      if (!whole.startsWith('@')) sink.hashtag(tag.toLowerCase());
    } else sink.word(number === undefined ? normaliseWord(whole) : normaliseNumber(number));
  }
}

/** Letters, then one apostrophe with letters, then letters and digits. */
function readWord(text: string, codes: Uint16Array, start: number, sink: TokenSink): number {
  const letters = endOf(codes, start, LETTER);
  if (kindAt(codes, letters) === APOSTROPHE && kindAt(codes, letters + 1) === LETTER) {
    const end = endOf(codes, letters + 1, LETTER | DIGIT);
    sink.word(normaliseWord(text.slice(start, end)));
    return end;
  }
  const end = endOf(codes, letters, LETTER | DIGIT);
  sink.plainWord(text, codes, start, end);
  return end;
}

/** Digits, and further digits after a single point or comma. */
function readNumber(text: string, codes: Uint16Array, start: number, sink: TokenSink): number {
  const digits = endOf(codes, start, DIGIT);
  let end = digits;
  while (kindAt(codes, end) === NUMBER_POINT && kindAt(codes, end + 1) === DIGIT) {
    end = endOf(codes, end + 1, DIGIT);
  }
  if (end === digits) sink.plainWord(text, codes, start, end);
  else sink.word(normaliseNumber(text.slice(start, end)));
  return end;
}

/** Where the next of the parts that {@link splitCamelCase} finds ends; `start` itself where none begins there. */
function endOfCamelPart(codes: Uint16Array, start: number): number {
  if (kindAt(codes, start) === DIGIT) return endOf(codes, start, DIGIT);
  let upper = start;
  while (isUpperCase(codes[upper] ?? SPACE)) upper += 1;
  let end = upper;
  while (kindAt(codes, end) === LETTER && !isUpperCase(codes[end] ?? SPACE)) end += 1;
  // The last of several capitals belongs to the small letters after it.
  return end > upper && upper > start + 1 ? upper - 1 : end;
}

/** The name of a hashtag or a mention, which is of letters, digits and underscores. */
function readTag(text: string, codes: Uint16Array, sign: number, sink: TokenSink): number {
  const start = sign + 1;
  const end = endOf(codes, start, LETTER | DIGIT | UNDERSCORE);
  if (end === start) return end;
  let parts = 0;
  for (let at = start; at < end;) {
    const partEnd = endOfCamelPart(codes, at);
    if (partEnd > at) {
      sink.plainWord(text, codes, at, partEnd);
      parts += 1;
    }
    at = Math.max(at + 1, partEnd);
  }
  if (parts === 0) sink.word(text.slice(start, end));
  if (text[sign] === '#') sink.hashtag(text.slice(start, end).toLowerCase());
  return end;
}

/** Without a link and a foreign letter, which is most of what is written: the same tokens, found by code. */
function readPlain(text: string, codes: Uint16Array, start: number, pieceEnd: number, sink: TokenSink): void {
  for (let at = start; at < pieceEnd;) {
    const kind = kindAt(codes, at);
    if (kind === LETTER) at = readWord(text, codes, at, sink);
    else if (kind === DIGIT) at = readNumber(text, codes, at, sink);
    else if (kind === TAG_SIGN) at = readTag(text, codes, at, sink);
    else at += 1;
  }
}

/** Cuts a text into words, hashtags and links. Unicode throughout; never throws. */
export function readTokens(text: string, sink: TokenSink): void {
  const codes = codesOf(text);
  for (let at = 0; at < text.length;) {
    const found = endOfPiece(codes, at);
    const end = found < 0 ? ~found : found;
    if (found < 0) readByPattern(text.slice(at, end), sink);
    else readPlain(text, codes, at, end, sink);
    at = end + 1;
  }
}
