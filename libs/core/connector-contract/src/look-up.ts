import type { z } from 'zod';
import type { CollectedPost, RejectedRow } from './collected-post.js';
import type { FetchOptions } from './connector.js';
import type { JsonValue } from './json.js';

/** A collected post, as its network is asked for it. */
export type KnownPost = Pick<CollectedPost, 'externalId' | 'url'>;

/** What a network says of known posts: as they are now, or that they are gone. One that it says nothing of is left out. */
export interface LookedUp {
  readonly posts: readonly CollectedPost[];
  readonly rejected: readonly RejectedRow[];
}

/** Looking at known posts again. */
export interface LookUp {
  /** Posts of one question at most. */
  readonly most: number;
  /**
   * @param cursor of the last page that was stored: it may say whose the posts are
   * Throws one of the five failures, or the signal's reason when aborted.
   */
  posts(
    config: unknown,
    cursor: JsonValue,
    known: readonly KnownPost[],
    options: FetchOptions,
  ): Promise<LookedUp>;
}

/** How a connector looks posts up. */
export interface LookUpDefinition<Config, Cursor extends JsonValue> {
  readonly most: number;
  posts(
    config: Config,
    cursor: Cursor,
    known: readonly KnownPost[],
    options: FetchOptions,
  ): Promise<LookedUp>;
}

export const NOTHING_LOOKED_UP: LookedUp = { posts: [], rejected: [] };

/** Parses what comes from storage. Without a cursor that can be read nothing is known of the source, so nothing is asked. */
export function closeLookUp<Config, Cursor extends JsonValue>(
  { most, posts }: LookUpDefinition<Config, Cursor>,
  readConfig: (config: unknown) => Config,
  cursorSchema: z.ZodType<Cursor>,
): LookUp {
  return {
    most,
    async posts(config, cursor, known, options) {
      options.signal.throwIfAborted();
      const position = cursorSchema.safeParse(cursor);
      if (!position.success || known.length === 0) return NOTHING_LOOKED_UP;
      return posts(readConfig(config), position.data, known, options);
    },
  };
}

/** What a network no longer shows. @param now when that was seen: no network says when it was taken down */
export const goneAt = (network: string, externalId: string, now: Date): CollectedPost => ({
  network,
  externalId,
  url: null,
  text: '',
  language: null,
  postedAt: null,
  asOf: null,
  authorHandle: null,
  authorName: null,
  hashtags: [],
  mentions: [],
  links: [],
  media: [],
  metrics: {},
  raw: {},
  deletedAt: now,
});
