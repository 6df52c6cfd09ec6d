import type { IndexedItem } from '../index/indexed-item.js';
import type { Lexicon } from '../index/lexicon.js';
import type { Query } from '../scoring/query.js';
import { PRIORS } from '../settings.js';
import { CRITICAL_STEMS, TURNING_WORDS } from './cues.js';

/** How a post speaks of an item, as far as its words show. */
export interface Stance {
  /** critical words that the item does not have itself, as the post spells them */
  readonly criticalWords: readonly string[];
  /** added to the logit of the candidate's confidence, at most 0 */
  readonly logit: number;
}

const NO_WORDS: ReadonlyMap<string, string> = new Map();
const NEUTRAL: Stance = { criticalWords: [], logit: 0 };

/** How far before a cue a turning word still turns it, in words. */
const REACH = 3;

function isTurned(word: string, spoken: readonly string[]): boolean {
  const at = spoken.indexOf(word);
  return at > 0 && spoken.slice(Math.max(0, at - REACH), at).some((before) => TURNING_WORDS.has(before));
}

/** Words of blame, harm and doubt that no word before them turns, by stem, as the post spells them. */
export function criticalWordsOf(query: Query): ReadonlyMap<string, string> {
  const cues = query.words.filter(({ stem }) => CRITICAL_STEMS.has(stem));
  if (cues.length === 0) return NO_WORDS;
  const spoken: readonly string[] = query.post.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Map(
    cues.filter(({ surface }) => !isTurned(surface, spoken)).map(({ surface, stem }) => [stem, surface]),
  );
}

/**
 * How the post speaks of an item. Critical words that the item itself has say nothing: an item on food safety speaks of
 * poisoning too.
 *
 * @param words of {@link criticalWordsOf} the post
 */
export function stanceOn(
  indexed: IndexedItem,
  words: ReadonlyMap<string, string>,
  { post }: Query,
  lexicon: Lexicon,
): Stance {
  if (words.size === 0) return NEUTRAL;
  const criticalWords = [...words]
    .filter(([stem]) => !indexed.terms.has(lexicon.find(stem)))
    .map(([, word]) => word);
  const prior = post.organisationId === null ? PRIORS.criticism : PRIORS.criticismOfOwnAccount;
  return { criticalWords, logit: prior * Math.log1p(criticalWords.length) };
}
