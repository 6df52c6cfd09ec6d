/** The last answer of a reading, short enough to be kept: what a person looks at when a source fails. */
export interface AnswerExcerpt {
  readonly status: number;
  /** Without its query, which may carry a key. */
  readonly address: string;
  readonly contentType: string | null;
  /** Of the whole body, decompressed. */
  readonly byteCount: number;
  /** The beginning of the body, as text. */
  readonly excerpt: string;
}
