import type {
  Candidate,
  Evidence as MatcherEvidence,
  EvidenceKind as MatcherKind,
  Match,
} from '@conductor/matching';

/** Why a post was attributed, in the order from the strongest kind to the weakest. */
export const EVIDENCE_KINDS = [
  'link',
  'hashtag',
  'reference',
  'talking_point',
  'terms',
  'abbreviation',
  'cue',
  'date',
  'speaker',
  'exemplar',
  'nearness',
  'criticism',
  'runner_up',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One reason, as it is stored and read: flat, with null or nothing where a kind has no such value. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** The words that post and item share, heaviest first; critical words; a name in full; what the runner-up lacks. */
  readonly terms: readonly string[];
  readonly talkingPointId: string | null;
  /** Distance to the nearest moment or to the period, 0 on the day itself; since the cue; how much farther the runner-up is. */
  readonly days: number | null;
  /**
   * The hashtag, the link, the abbreviation, the speaker's part, `repost` or `quote`, how the post lies in time (`before`,
   * `during`, `after`), or `about_only` where critical words alone keep the post from counting.
   */
  readonly value: string | null;
  /** The post that this one is like or takes up. */
  readonly postId: string | null;
  readonly runnerUpId: string | null;
  /** How much of it there is, 0 to 1; comparable within one kind. */
  readonly strength: number;
}

export interface AttributionCandidate {
  readonly agendaItemId: string;
  readonly talkingPointId: string | null;
  readonly score: number;
}

const NOTHING = { terms: [], talkingPointId: null, days: null, value: null, postId: null, runnerUpId: null };
/** The value of the reason `criticism` where critical words alone keep the post from counting. */
export const ABOUT_ONLY = 'about_only';

type ByKind = { readonly [Kind in MatcherKind]: Extract<MatcherEvidence, { kind: Kind }> };

const SPEAKER_STRENGTH = { leads: 1, supports: 0.5, silent: 0 } as const;
const unit = (value: number): number => Math.min(1, Math.max(0, value));

const HOURS_A_DAY = 24;

/**
 * Whether the reason gives away what a brief says or when it was released: names are learnt from briefs too, also from
 * ones that are not out. Other reasons show words of the post itself, or things that are guarded where they are read.
 */
export const tellsOfBriefs = ({ kind }: Pick<Evidence, 'kind'>): boolean =>
  kind === 'abbreviation' || kind === 'cue';

type StoredForm = Partial<Evidence> & Pick<Evidence, 'kind' | 'strength'>;

/** How the engine's reasons are stored, by kind. */
const FORMS: { readonly [Kind in MatcherKind]: (evidence: ByKind[Kind]) => StoredForm } = {
  link: ({ link, itemsSharing }) => ({ kind: 'link', value: link, strength: 1 / Math.max(1, itemsSharing) }),
  hashtag: ({ hashtag, itemsSharing }) => ({
    kind: 'hashtag',
    value: hashtag,
    strength: 1 / Math.max(1, itemsSharing),
  }),
  reference: ({ postId, reference }) => ({ kind: 'reference', postId, value: reference, strength: 1 }),
  'talking-point': ({ pointId, overlap }) => ({
    kind: 'talking_point',
    talkingPointId: pointId,
    strength: unit(overlap),
  }),
  'shared-terms': ({ terms }) => ({
    kind: 'terms',
    terms: terms.map(({ term }) => term),
    strength: unit(terms.reduce((sum, { weight }) => sum + weight, 0)),
  }),
  abbreviation: ({ short, long }) => ({ kind: 'abbreviation', value: short, terms: [long], strength: 1 }),
  cue: ({ hours }) => ({ kind: 'cue', days: hours / HOURS_A_DAY, strength: 1 / (1 + hours / HOURS_A_DAY) }),
  date: ({ days, relation }) => ({ kind: 'date', days, value: relation, strength: 1 / (1 + Math.abs(days)) }),
  speaker: ({ part }) => ({ kind: 'speaker', value: part, strength: SPEAKER_STRENGTH[part] }),
  exemplar: ({ postId, similarity }) => ({ kind: 'exemplar', postId, strength: unit(similarity) }),
  nearness: ({ cosine }) => ({ kind: 'nearness', strength: unit(cosine) }),
  criticism: ({ words }) => ({ kind: 'criticism', terms: words, strength: 1 - 1 / (1 + words.length) }),
  'runner-up': ({ itemId, gap, lacks, daysFarther }) => ({
    kind: 'runner_up',
    runnerUpId: itemId,
    terms: lacks,
    days: daysFarther,
    strength: unit(gap),
  }),
};

const formOf = <Kind extends MatcherKind>(evidence: { readonly kind: Kind } & ByKind[Kind]): StoredForm =>
  FORMS[evidence.kind](evidence);

/** The engine's reason in the form that is stored. */
export const storedEvidence = (evidence: MatcherEvidence): Evidence => ({ ...NOTHING, ...formOf(evidence) });

/** The reasons for the first candidate, or why the post is about it only. */
export function storedReasons({
  candidates,
  isAboutOnly,
}: Pick<Match, 'candidates' | 'isAboutOnly'>): Evidence[] {
  const reasons = (candidates[0]?.evidence ?? []).map(storedEvidence);
  return reasons.map((reason) =>
    isAboutOnly && reason.kind === 'criticism' ? { ...reason, value: ABOUT_ONLY } : reason,
  );
}

export const storedCandidate = ({ itemId, pointId, score }: Candidate): AttributionCandidate => ({
  agendaItemId: itemId,
  talkingPointId: pointId,
  score,
});
