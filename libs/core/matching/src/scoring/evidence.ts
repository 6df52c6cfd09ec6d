import { lengthsOf } from '../index/indexed-item.js';
import type { Lexicon } from '../index/lexicon.js';
import { LEAST_POINT_OVERLAP, TERMS_IN_EVIDENCE } from '../settings.js';
import type { Candidate, Evidence } from '../types.js';
import type { CloseLook } from './close-look.js';
import type { Query } from './query.js';
import { placeOf, type Ranked } from './rank.js';

/** Surface words carry the stem's part with them, so that a page shows words and never stems beside them. */
function sharedTerms(look: CloseLook, query: Query, lexicon: Lexicon): Evidence[] {
  const weights = new Map<string, number>();
  const scale = query.length * lengthsOf(look.indexed, lexicon).whole;
  for (const term of query.terms) {
    const held = look.indexed.terms.weightOf(term.id);
    if (held === 0) continue;
    const product = term.weight * held * term.telling * term.telling;
    const spelling = lexicon.spellingOf(term.id);
    const word = term.isStem ? (query.spoken.get(spelling) ?? spelling.slice(1)) : spelling;
    weights.set(word, (weights.get(word) ?? 0) + product / scale);
  }
  const terms = [...weights]
    .map(([term, weight]) => ({ term, weight }))
    .sort((first, second) => second.weight - first.weight || (first.term < second.term ? -1 : 1));
  return terms.length === 0 ? [] : [{ kind: 'shared-terms', terms: terms.slice(0, TERMS_IN_EVIDENCE) }];
}

function carriedPoint(look: CloseLook): Extract<Evidence, { kind: 'talking-point' }> | null {
  if (look.point === null || look.point.overlap < LEAST_POINT_OVERLAP) return null;
  return { kind: 'talking-point', pointId: look.point.id, overlap: look.point.overlap };
}

const speakerOf = (one: Ranked, query: Query): Evidence[] =>
  one.proof.part === null || query.post.organisationId === null
    ? []
    : [{ kind: 'speaker', organisationId: query.post.organisationId, part: one.proof.part }];

const exemplarOf = ({ precedent }: Ranked): Evidence[] =>
  precedent.exemplar === null ? [] : [{ kind: 'exemplar', ...precedent.exemplar }];

function runnerUp(one: Ranked, next: Ranked | undefined): Evidence[] {
  if (next === undefined) return [];
  return [{ kind: 'runner-up', itemId: next.look.indexed.item.id, gap: placeOf(one) - placeOf(next) }];
}

/** @param next the runner-up, given for the first candidate only */
export function describe(one: Ranked, next: Ranked | undefined, query: Query, lexicon: Lexicon): Candidate {
  const { look, proof } = one;
  const point = carriedPoint(look);
  return {
    itemId: look.indexed.item.id,
    score: placeOf(one),
    pointId: point?.pointId ?? null,
    evidence: [
      ...proof.links.map(({ text, itemsSharing }) => ({ kind: 'link' as const, link: text, itemsSharing })),
      ...proof.hashtags.map(({ text, itemsSharing }) => ({
        kind: 'hashtag' as const,
        hashtag: text,
        itemsSharing,
      })),
      ...(point === null ? [] : [point]),
      ...sharedTerms(look, query, lexicon),
      ...(look.date === null ? [] : [{ kind: 'date' as const, ...look.date }]),
      ...speakerOf(one, query),
      ...exemplarOf(one),
      ...runnerUp(one, next),
    ],
  };
}
