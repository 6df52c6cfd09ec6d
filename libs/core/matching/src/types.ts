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
  /** when its briefs were released: what a post may follow by hours */
  readonly cues?: readonly Date[];
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
  /** the post that this one passes on or comments, with what is known of it */
  readonly reference?: PostReference | null;
  /** cosine to items by a reader outside of this engine, by item id; it adds, and nothing depends on it */
  readonly nearness?: ReadonlyMap<string, number> | null;
}

/** How a post takes up another: passing it on, or quoting it with words of its own. */
export const REFERENCE_KINDS = ['repost', 'quote'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** The post taken up, and what it carries by a person's word or by a match. */
export interface PostReference {
  readonly kind: ReferenceKind;
  readonly postId: string;
  readonly itemId: string;
  /** how sure it is that the post taken up carries the item, 0 to 1; 1 for a person's word */
  readonly confidence: number;
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
  /** the post follows a release of the item's brief by some hours, at most three days */
  | { readonly kind: 'cue'; readonly hours: number }
  | { readonly kind: 'speaker'; readonly organisationId: string; readonly part: SpeakerPart }
  /** an abbreviation on one side that was read as the name on the other */
  | { readonly kind: 'abbreviation'; readonly short: string; readonly long: string }
  /** the post passes on, or quotes, one that carries the item */
  | { readonly kind: 'reference'; readonly postId: string; readonly reference: ReferenceKind }
  /** a reader outside of the engine finds them alike; `cosine`: -1 to 1 */
  | { readonly kind: 'nearness'; readonly cosine: number }
  /** words of blame, harm or doubt that the item does not have: the post may be about it without supporting it */
  | { readonly kind: 'criticism'; readonly words: readonly string[] }
  /** a post that a person confirmed for this item; `similarity`: cosine, weakened by age, 0 to 1 */
  | { readonly kind: 'exemplar'; readonly postId: string; readonly similarity: number }
  /**
   * On the first candidate only. `gap`: by how much its score lies above the runner-up's. Why that one lost: `lacks`
   * are words that the first shares with the post and it does not, heaviest first; `daysFarther` is by how much farther
   * off in time it lies, null where it does not.
   */
  | {
      readonly kind: 'runner-up';
      readonly itemId: string;
      readonly gap: number;
      readonly lacks: readonly string[];
      readonly daysFarther: number | null;
    };
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
  /** The wording shows that the post is about the first candidate, and its critical words keep it from counting as support. */
  readonly isAboutOnly: boolean;
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
