/**
 * As many items and posts as a measurement of speed asks for, made out of the shipped set: sentences of two articles
 * each, in which rare words give way to invented ones. An invented word is new or one of those used before, the more
 * likely the more often it was used, so that the vocabulary grows with the items as in the development sets (0.6th power)
 * and few words are common. Half of the posts are a piece of an item, half of a text that is no item; some carry what
 * posts carry: a hashtag, a mention, a link, an emoji, curly quotation marks. The same numbers give the same texts.
 */
import { readSet, SHIPPED_SET } from './data.mjs';

const RARE = 3;
/** The chance that an invented word is new, after so many. */
const chanceOfNew = (used) => Math.min(1, 7 * used ** -0.33);
const SYLLABLES =
  'ba bi bu da di du ga gu ja ju ka ki ku la li lu ma mi mu na ni nu pa pi pu ra ri ru sa si su ta ti tu wa ya'.split(
    ' ',
  );
const ENDINGS = ['', 'n', 'ng', 'r', 's', 't', 'h'];

/** A generator of numbers in [0, 1) (mulberry32). */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const wordsOf = (text) => text.split(/\s+/).filter((word) => word !== '');
const bare = (word) => word.toLowerCase().replace(/[^a-z0-9]/g, '');
const wholeText = ({ title, framing, points }) =>
  [title, framing, ...points.map(({ text }) => text)].join(' ');

/** @param seed another one gives other texts */
export function textMaker(seed = 1) {
  const roll = dice(seed);
  const below = (count) => Math.floor(roll() * count);
  const one = (list) => list[below(list.length)];
  const shipped = readSet(SHIPPED_SET, 'shipped');
  const counts = new Map();
  for (const item of shipped.items) {
    for (const word of wordsOf(wholeText(item))) counts.set(bare(word), (counts.get(bare(word)) ?? 0) + 1);
  }
  const used = [];

  function inventedWord() {
    const syllables = Array.from({ length: 2 + below(3) }, () => one(SYLLABLES));
    const word = roll() < chanceOfNew(used.length) ? syllables.join('') + one(ENDINGS) : one(used);
    used.push(word);
    return word;
  }
  const sentence = (text) => {
    const sentences = text.split(/(?<=[.!?])\s+/);
    return wordsOf(one(sentences))
      .map((word) => ((counts.get(bare(word)) ?? 0) <= RARE ? inventedWord() : word))
      .join(' ');
  };
  function item(id) {
    const [first, second] = [one(shipped.items), one(shipped.items)];
    const from = (at) => (at % 2 === 0 ? first : second).framing;
    const framing = Array.from({ length: 6 }, (_, at) => sentence(from(at))).join(' ');
    return { ...first, id, title: sentence(one(shipped.posts).text), framing };
  }
  const decorations = [
    () => `#${one(used)}${below(90)}`,
    () => `@${one(used)}_${one(used)}`,
    () => `https://t.co/${one(used)}${below(1e6)}`,
    () => `https://www.contoh.go.id/berita/${one(used)}?utm_source=x`,
    () => '🇮🇩🙏',
    () => `“${one(used)}” —`,
  ];
  /** Some 22 words, as long as the shipped posts are. */
  function post(id, items) {
    const text = wholeText(roll() < 0.5 && items.length > 0 ? one(items) : item(''));
    const words = wordsOf(text);
    const from = below(Math.max(1, words.length - 22));
    const kept = words.slice(from, from + 16 + below(12));
    while (roll() < 0.3) kept.splice(below(kept.length), 0, one(decorations)());
    return { ...one(shipped.posts), id, text: kept.join(' ') };
  }
  return {
    items: (count) => Array.from({ length: count }, (_, at) => item(`item-${at}`)),
    posts: (count, items) => Array.from({ length: count }, (_, at) => post(`post-${at}`, items)),
  };
}
