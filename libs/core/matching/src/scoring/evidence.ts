import { lengthsOf } from '../index/indexed-item.js';
import type { Lexicon } from '../index/lexicon.js';
import type { BackgroundTexts } from '../learning/nearby-talk.js';
import type { Name } from '../names/abbreviations.js';
import { HOURS_AFTER_CUE, LEAST_POINT_OVERLAP, TERMS_IN_EVIDENCE, TERMS_OF_RUNNER_UP } from '../settings.js';
import { stemTerm, type WordForms } from '../text/words.js';
import type { Candidate, Evidence } from '../types.js';
import { carriedPoint } from './carried-point.js';
import type { CloseLook } from './close-look.js';
import type { Query } from './query.js';
import { placeOf, type Ranked } from './rank.js';

/** A post as it was read: what evidence is made from. */
export interface PostReading {
  readonly query: Query;
  /** names whose abbreviation was put in, by item */
  readonly names: ReadonlyMap<string, readonly Name[]>;
  readonly lexicon: Lexicon;
  readonly background: BackgroundTexts;
}

interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** Surface words carry the stem's part with them, so that a page shows words and never stems beside them. */
function weightedTerms(look: CloseLook, { query, lexicon }: PostReading): WeightedTerm[] {
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
  return [...weights]
    .map(([term, weight]) => ({ term, weight }))
    .sort((first, second) => second.weight - first.weight || (first.term < second.term ? -1 : 1));
}

function pointOf(
  { look: { indexed } }: Ranked,
  reading: PostReading,
): Extract<Evidence, { kind: 'talking-point' }> | null {
  const { query, lexicon, background } = reading;
  const point = carriedPoint(query, indexed, background, lexicon);
  if (point === null || point.overlap < LEAST_POINT_OVERLAP) return null;
  return { kind: 'talking-point', pointId: point.id, overlap: point.overlap };
}

const HOUR = 3_600_000;

/** The latest release before the post, where it is not long ago. */
function cueOf({ look }: Ranked, { post }: Query): Evidence[] {
  if (post.postedAt === null) return [];
  const at = post.postedAt.getTime();
  const hours = (look.indexed.item.cues ?? [])
    .map((cue) => (at - cue.getTime()) / HOUR)
    .filter((past) => past >= 0 && past <= HOURS_AFTER_CUE);
  return hours.length === 0 ? [] : [{ kind: 'cue', hours: Math.min(...hours) }];
}

const speakerOf = ({ proof }: Ranked, { post }: Query): Evidence[] =>
  proof.part === null || post.organisationId === null
    ? []
    : [{ kind: 'speaker', organisationId: post.organisationId, part: proof.part }];

const exemplarOf = ({ precedent }: Ranked): Evidence[] =>
  precedent.exemplar === null ? [] : [{ kind: 'exemplar', ...precedent.exemplar }];

const referenceOf = ({ proof: { reference } }: Ranked): Evidence[] =>
  reference === null ? [] : [{ kind: 'reference', postId: reference.postId, reference: reference.kind }];

const nearnessOf = ({ proof: { nearness } }: Ranked): Evidence[] =>
  nearness === null ? [] : [{ kind: 'nearness', cosine: nearness }];

/** Where one side has the name and the other the abbreviation alone. */
function abbreviationsOf({ look }: Ranked, { names, query }: PostReading): Evidence[] {
  const spelt = names.get(look.indexed.item.id) ?? [];
  const spoken = (form: WordForms): boolean => query.words.some(({ stem }) => stem === form.stem);
  return spelt
    .filter(({ shortForm, words }) => spoken(shortForm) && !words.every(spoken))
    .map(({ short, long }) => ({ kind: 'abbreviation', short, long }));
}

const criticismOf = ({ stance }: Ranked): Evidence[] =>
  stance.criticalWords.length === 0 ? [] : [{ kind: 'criticism', words: stance.criticalWords }];

function runnerUp(
  one: Ranked,
  next: Ranked | undefined,
  terms: readonly WeightedTerm[],
  lexicon: Lexicon,
): Evidence[] {
  if (next === undefined) return [];
  const held = next.look.indexed.terms;
  const lacks = terms
    .map(({ term }) => term)
    .filter((term) => !held.has(lexicon.find(term)) && !held.has(lexicon.find(stemTerm(term))))
    .slice(0, TERMS_OF_RUNNER_UP);
  const farther = (next.look.date?.days ?? 0) - (one.look.date?.days ?? 0);
  return [
    {
      kind: 'runner-up',
      itemId: next.look.indexed.item.id,
      gap: placeOf(one) - placeOf(next),
      lacks,
      daysFarther: farther > 0 ? farther : null,
    },
  ];
}

/** @param next the runner-up, given for the first candidate only */
export function describe(one: Ranked, next: Ranked | undefined, reading: PostReading): Candidate {
  const { look, proof } = one;
  const { query, lexicon } = reading;
  const point = pointOf(one, reading);
  const terms = weightedTerms(look, reading);
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
      ...referenceOf(one),
      ...(point === null ? [] : [point]),
      ...(terms.length === 0
        ? []
        : [{ kind: 'shared-terms' as const, terms: terms.slice(0, TERMS_IN_EVIDENCE) }]),
      ...abbreviationsOf(one, reading),
      ...cueOf(one, query),
      ...(look.date === null ? [] : [{ kind: 'date' as const, ...look.date }]),
      ...speakerOf(one, query),
      ...exemplarOf(one),
      ...nearnessOf(one),
      ...criticismOf(one),
      ...runnerUp(one, next, terms, lexicon),
    ],
  };
}
