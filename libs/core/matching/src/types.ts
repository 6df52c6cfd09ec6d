/** What an organisation is asked to do with an item: lead, support, or keep silent. */
export const SPEAKER_PARTS = ['leads', 'supports', 'silent'] as const;
export type SpeakerPart = (typeof SPEAKER_PARTS)[number];

/** An agenda item as the matcher sees it. */
export interface MatchingItem {
  readonly id: string;
  readonly title: string;
  readonly framing: string;
  readonly points: readonly { readonly id: string; readonly text: string }[];
  /** with or without `#` */
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
  readonly language: string;
  readonly period: { readonly from: Date; readonly until: Date } | null;
  readonly moments: readonly Date[];
  readonly speakers: readonly { readonly organisationId: string; readonly part: SpeakerPart }[];
}

/** A post as the matcher sees it. Hashtags and links found in the text need not be repeated beside it. */
export interface MatchingPost {
  readonly id: string;
  readonly text: string;
  readonly postedAt: Date | null;
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
  readonly organisationId: string | null;
}

/** Where a post lies in time against the nearest moment or the period of an item. */
export const DATE_RELATIONS = ['before', 'during', 'after'] as const;
export type DateRelation = (typeof DATE_RELATIONS)[number];

/**
 * Why a candidate stands where it stands: data that a page turns into words. Ordered from the strongest kind
 * to the weakest. Kinds may be added; a reader must pass over a kind it does not know.
 */
export type Evidence =
  | { readonly kind: 'link'; readonly link: string; readonly itemsSharing: number }
  | { readonly kind: 'hashtag'; readonly hashtag: string; readonly itemsSharing: number }
  /** `overlap`: the part of the talking point's weight that the post carries, 0 to 1 */
  | { readonly kind: 'talking-point'; readonly pointId: string; readonly overlap: number }
  /** `weight`: the term's part in the similarity, all shared terms summing to at most 1; heaviest first */
  | {
      readonly kind: 'shared-terms';
      readonly terms: readonly { readonly term: string; readonly weight: number }[];
    }
  | {
      readonly kind: 'date';
      readonly days: number;
      readonly nearest: 'moment' | 'period';
      readonly relation: DateRelation;
    }
  | { readonly kind: 'speaker'; readonly organisationId: string; readonly part: SpeakerPart }
  /** a post that a person confirmed for this item; `similarity`: cosine, weakened by age, 0 to 1 */
  | { readonly kind: 'exemplar'; readonly postId: string; readonly similarity: number }
  /** on the first candidate only; `gap`: by how much its score lies above the runner-up's */
  | { readonly kind: 'runner-up'; readonly itemId: string; readonly gap: number };
export type EvidenceKind = Evidence['kind'];

export interface Candidate {
  readonly itemId: string;
  /** comparable within one match only: use `confidence` across posts */
  readonly score: number;
  /** the talking point that the post carries best, if it carries any */
  readonly pointId: string | null;
  readonly evidence: readonly Evidence[];
}

/** `match`: attribute it; `suggest`: attribute it for a person to confirm; `none`: the post supports no item. */
export const MATCH_BANDS = ['match', 'suggest', 'none'] as const;
export type MatchBand = (typeof MATCH_BANDS)[number];

export interface Match {
  /** best first, at most five; also present in the band `none`, for a person to look at */
  readonly candidates: readonly Candidate[];
  /** calibrated probability that the first candidate is right; 0 without a candidate */
  readonly confidence: number;
  readonly band: MatchBand;
  readonly matcherVersion: string;
}

/** From which confidence on a match is a suggestion, and from which it is a match. */
export interface Thresholds {
  readonly suggest: number;
  readonly match: number;
}

/** A person's word: the post supports the item, does not support it, or supports no item at all. */
export type PostJudgement =
  | { readonly kind: 'supports' | 'does-not-support'; readonly itemId: string }
  | { readonly kind: 'supports-none' };
