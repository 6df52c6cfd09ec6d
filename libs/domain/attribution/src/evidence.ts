import { exhaustive } from '@conductor/kernel';
import type { Candidate, Evidence as MatcherEvidence } from '@conductor/matching';

/** Why a post was attributed, in the order from the strongest kind to the weakest. */
export const EVIDENCE_KINDS = [
  'link',
  'hashtag',
  'talking_point',
  'terms',
  'date',
  'speaker',
  'exemplar',
  'runner_up',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One reason, as it is stored and read: flat, with null or nothing where a kind has no such value. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** The words that post and item share, heaviest first. */
  readonly terms: readonly string[];
  readonly talkingPointId: string | null;
  /** Distance to the nearest moment or to the period; 0 on the day itself. */
  readonly days: number | null;
  /** The hashtag, the link, the speaker's part, the like post's id, or how the post lies in time: `before`, `during`, `after`. */
  readonly value: string | null;
  readonly runnerUpId: string | null;
  /** How much of it there is, 0 to 1; comparable within one kind. */
  readonly strength: number;
}

export interface AttributionCandidate {
  readonly agendaItemId: string;
  readonly talkingPointId: string | null;
  readonly score: number;
}

const NOTHING = { terms: [], talkingPointId: null, days: null, value: null, runnerUpId: null };
const SPEAKER_STRENGTH = { leads: 1, supports: 0.5, silent: 0 } as const;
const unit = (value: number): number => Math.min(1, Math.max(0, value));

/** The engine's reason in the form that is stored. */
export function storedEvidence(evidence: MatcherEvidence): Evidence {
  switch (evidence.kind) {
    case 'link':
      return {
        ...NOTHING,
        kind: 'link',
        value: evidence.link,
        strength: 1 / Math.max(1, evidence.itemsSharing),
      };
    case 'hashtag':
      return {
        ...NOTHING,
        kind: 'hashtag',
        value: evidence.hashtag,
        strength: 1 / Math.max(1, evidence.itemsSharing),
      };
    case 'talking-point':
      return {
        ...NOTHING,
        kind: 'talking_point',
        talkingPointId: evidence.pointId,
        strength: unit(evidence.overlap),
      };
    case 'shared-terms': {
      const strength = unit(evidence.terms.reduce((sum, { weight }) => sum + weight, 0));
      return { ...NOTHING, kind: 'terms', terms: evidence.terms.map(({ term }) => term), strength };
    }
    case 'date':
      return {
        ...NOTHING,
        kind: 'date',
        days: evidence.days,
        value: evidence.relation,
        strength: 1 / (1 + Math.abs(evidence.days)),
      };
    case 'speaker':
      return { ...NOTHING, kind: 'speaker', value: evidence.part, strength: SPEAKER_STRENGTH[evidence.part] };
    case 'exemplar':
      return { ...NOTHING, kind: 'exemplar', value: evidence.postId, strength: unit(evidence.similarity) };
    case 'runner-up':
      return { ...NOTHING, kind: 'runner_up', runnerUpId: evidence.itemId, strength: unit(evidence.gap) };
    default:
      return exhaustive(evidence);
  }
}

export const storedCandidate = ({ itemId, pointId, score }: Candidate): AttributionCandidate => ({
  agendaItemId: itemId,
  talkingPointId: pointId,
  score,
});
