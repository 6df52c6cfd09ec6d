import type { ProblemFacts } from '@conductor/kernel';
import type { JsonValue } from './json.js';

/** The counts a network may show. A count that it does not show is absent, never 0. */
export const METRIC_KEYS = ['views', 'likes', 'replies', 'reposts', 'quotes', 'saves', 'clicks'] as const;
export type MetricKey = (typeof METRIC_KEYS)[number];
export type PostMetrics = Readonly<Partial<Record<MetricKey, number>>>;

export const RELATION_KINDS = ['reply', 'quote', 'repost'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** The other post that a post answers, quotes or passes on. Of several the strongest: repost, then quote, then reply. */
export interface PostRelation {
  readonly kind: RelationKind;
  /** Identity of the other post within the same network; it need not be collected. */
  readonly externalId: string;
  /** Canonical address of the other post; null where the source does not say whose it is. */
  readonly url: string | null;
}

export const MEDIA_KINDS = ['image', 'video', 'audio', 'other'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** A picture, film or sound that a post shows. It is named, never fetched. */
export interface PostMedia {
  readonly kind: MediaKind;
  /** Where the network keeps it; such addresses may lapse. */
  readonly url: string;
  /** What its author says of it, for those who do not see it. */
  readonly description: string | null;
}

/** A post as a source shows it now. Text is plain text, never HTML. */
export interface CollectedPost {
  /** Key of the network, which with `externalId` is the post's identity. */
  readonly network: string;
  /** Never empty, the same on each collection, unique within the network. */
  readonly externalId: string;
  /** Canonical address for people, where there is one. */
  readonly url: string | null;
  readonly text: string;
  /** Language tag as the source says it or as the text hints; null when neither does. */
  readonly language: string | null;
  /** Null when the source gives no readable moment: the time of collection is then all that is known. */
  readonly postedAt: Date | null;
  /**
   * When this wording was written, by the source's own clock: the post's moment, or that of its last edit. Null when the
   * source does not date its edits; then what is collected later is the later wording.
   */
  readonly asOf: Date | null;
  /** Without `@`, in lower case. */
  readonly authorHandle: string | null;
  readonly authorName: string | null;
  /** Without `#`, in lower case. */
  readonly hashtags: readonly string[];
  /** Accounts of the same network that the text speaks to, without `@`, in lower case. */
  readonly mentions: readonly string[];
  /** Canonical. */
  readonly links: readonly string[];
  readonly media: readonly PostMedia[];
  readonly metrics: PostMetrics;
  /** The payload as received, for the record. */
  readonly raw: JsonValue;
  readonly relation?: PostRelation;
  /** Set when the source says that the post was taken down. */
  readonly deletedAt?: Date;
}

/** One fault of a row, in the words of a stable code. */
export interface RowProblem {
  readonly code: string;
  /** The column or element at fault; null when it is the row as a whole. */
  readonly column: string | null;
  readonly facts: ProblemFacts;
}

/** A row or item that could not become a post. It is reported, never dropped in silence. */
export interface RejectedRow {
  /** Row of the file (the header is 1) or position in the document, from 1. */
  readonly row: number;
  readonly problems: readonly RowProblem[];
}

/** What is stored in one transaction: posts, what was rejected, and where to go on from. */
export interface Page {
  readonly posts: readonly CollectedPost[];
  readonly rejected: readonly RejectedRow[];
  readonly cursor: JsonValue;
}
