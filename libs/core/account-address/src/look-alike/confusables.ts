/**
 * Letters that look like a Latin one, by that letter: after Unicode Technical Standard 39 (confusables.txt), as far as
 * Cyrillic, Greek, Armenian, Latin small capitals and the phonetic alphabet have them, and wider than it what looks like
 * one in haste or in capitals (в, є, н, ə). Forms for compatibility (full width, mathematical) and letters with marks need
 * no line: NFKC and NFD have dealt with them.
 */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'аАαΑɑᴀ',
  b: 'ьЬƄƅвВΒʙɓЪъ',
  c: 'сСϲϹᴄƈ',
  d: 'ԁԀᴅđɖɗժ',
  e: 'еЕΕєЄεҽ℮ɛəᴇ',
  f: 'ƒϝքꜰ',
  g: 'ɡցɢɠ',
  h: 'һҺհнНΗʜħћ',
  i: 'іІιΙıɩɪӏӀɨǀǃ',
  j: 'јЈϳȷʝᴊյ',
  k: 'кКκΚᴋƙқ',
  l: 'łɫʟƖןɭ',
  m: 'мМΜᴍɱ',
  n: 'пПոռηΝɴŋɲ',
  o: 'оОοΟσօᴏөΘθøס〇',
  p: 'рРρΡᴘƿ',
  q: 'ԛգզ',
  r: 'гГᴦʀɍɾ',
  s: 'ѕЅꜱƽʂ',
  t: 'тТτΤᴛŧƫ',
  u: 'υսᴜʋ',
  v: 'νѵᴠ',
  w: 'ԝᴡѡɯωш',
  x: 'хХχΧ×',
  y: 'уУγΥүҮʏɣყ',
  z: 'Ζᴢʐƶ',
  3: 'зЗʒӡ',
};
const LATIN = new Map(
  Object.entries(LETTERS).flatMap(([latin, alike]) => [...alike].map((letter) => [letter, latin] as const)),
);

/** Digits and signs that stand for letters; `i` and `l` are one stroke. */
const STROKES: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'l',
  2: 'z',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'b',
  7: 't',
  8: 'b',
  9: 'g',
  i: 'l',
  '|': 'l',
  '!': 'l',
  $: 's',
};

const SEPARATORS = /[\s\p{P}\p{Cf}]+/u;
const PLAIN = /^[\x20-\x7e]*$/;

const latinised = (name: string): string =>
  [...name.normalize('NFKC').normalize('NFD')]
    .filter((letter) => !/\p{M}/u.test(letter))
    .map((letter) => LATIN.get(letter) ?? LATIN.get(letter.toLowerCase()) ?? letter)
    .join('');

/** The words of a name in plain lower-case letters and digits, as an eye reads them; marks and separators gone. */
export const plainWords = (name: string): string[] =>
  (PLAIN.test(name) ? name : latinised(name))
    .toLowerCase()
    .split(SEPARATORS)
    .filter((word) => word !== '');

/** What a hasty eye sees of plain letters: two names with one skeleton look the same. */
export const skeletonOf = (plain: string): string =>
  [...plain]
    .map((letter) => STROKES[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd');

/** Runs of one letter as one. */
export const squeezed = (skeleton: string): string => skeleton.replace(/(.)\1+/gu, '$1');
