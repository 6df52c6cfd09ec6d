import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pairKey, termIdsOf } from '../index/indexed-item.js';
import { Lexicon } from '../index/lexicon.js';
import { analyse, hashtagTerm } from '../text/analyse.js';
import { QueryReader } from './query.js';

const WORDS = 'harga harganya solar naik menaikkan 2025 kapal #MakanGizi #kur dan'.split(' ');
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));

function lexiconOf(texts: readonly string[]) {
  const lexicon = new Lexicon();
  for (const one of texts) lexicon.countBackground(new Set(termIdsOf(analyse(one), lexicon)));
  return lexicon;
}

/** Occurrences of every term of the post by spelling. */
function counted(postText: string): Map<string, number> {
  const { words, hashtags } = analyse(postText);
  const counts = new Map<string, number>();
  const terms = [...words.flatMap(({ surface, stem }) => [surface, stem]), ...hashtags.map(hashtagTerm)];
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

const postOf = (words: string) => ({
  id: 'post',
  text: words,
  postedAt: null,
  hashtags: [],
  links: [],
  organisationId: null,
});

describe('QueryReader', () => {
  it('reads what counting by spelling would, one post after the other', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 4 }), (known, posts) => {
        const lexicon = lexiconOf(known);
        const reader = new QueryReader(lexicon);
        for (const words of posts) {
          const query = reader.read(postOf(words));
          const counts = [...counted(words)];
          const squares = counts.map(
            ([term, count]) => ((1 + Math.log(count)) * lexicon.weightOf(lexicon.find(term))) ** 2,
          );
          expect(query.length).toBeCloseTo(Math.sqrt(squares.reduce((sum, one) => sum + one, 0)), 10);
          expect(query.terms.map(({ id, weight }) => [lexicon.spellingOf(id), weight])).toEqual(
            counts
              .filter(([term]) => lexicon.find(term) >= 0)
              .map(([term, count]) => [term, 1 + Math.log(count)]),
          );
        }
      }),
    );
  });

  it('names each pair of known neighbours once', () => {
    const lexicon = lexiconOf(['harga solar', 'kapal']);
    const { pairs } = new QueryReader(lexicon).read(postOf('harga solar naik kapal harga dan solar'));
    const [price, diesel, ship] = ['~harga', '~solar', '~kapal'].map(lexicon.find);
    expect(pairs.map(({ key }) => key)).toEqual([pairKey(price!, diesel!), pairKey(ship!, price!)]);
  });

  it('knows a word once an item or a text has brought it in', () => {
    const lexicon = lexiconOf(['harga']);
    const reader = new QueryReader(lexicon);
    const known = () => reader.read(postOf('harga solar')).terms.map(({ id }) => lexicon.spellingOf(id));
    expect(known()).toEqual(['harga', '~harga']);
    lexicon.countBackground(new Set(termIdsOf(analyse('solar'), lexicon)));
    expect(known()).toEqual(['harga', '~harga', 'solar', '~solar']);
  });
});
