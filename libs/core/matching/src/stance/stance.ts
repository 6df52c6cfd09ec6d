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

const NEUTRAL: Stance = { criticalWords: [], logit: 0 };

/** How far before a cue a turning word still turns it, in words. */
const REACH = 3;

function isTurned(word: string, spoken: readonly string[]): boolean {
  const at = spoken.indexOf(word);
  return at > 0 && spoken.slice(Math.max(0, at - REACH), at).some((before) => TURNING_WORDS.has(before));
}

/**
 * Reads words of blame, harm and doubt. Those that the item itself has say nothing: an item on food safety speaks of
 * poisoning too.
 */
export function stanceOn(indexed: IndexedItem, query: Query, lexicon: Lexicon): Stance {
  const cues = query.words.filter(({ stem }) => CRITICAL_STEMS.has(stem));
  if (cues.length === 0) return NEUTRAL;
  const spoken: readonly string[] = query.post.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const byStem = new Map(
    cues
      .filter(({ surface, stem }) => !indexed.terms.has(lexicon.find(stem)) && !isTurned(surface, spoken))
      .map(({ surface, stem }) => [stem, surface]),
  );
  const prior = query.post.organisationId === null ? PRIORS.criticism : PRIORS.criticismOfOwnAccount;
  return { criticalWords: [...byStem.values()], logit: prior * Math.log1p(byStem.size) };
}
