import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';

/** A decision takes along at most so many: more copies than that are looked at in a second go. */
export const MOST_TOGETHER = 100;

/**
 * That the post `twin` is near-identical to the post `p`: the same words whatever their case, punctuation, emoji and links,
 * which is what a fingerprint is of; and the engine's best candidate is the same, or none for both: words that were said
 * while another item was live may carry another item. Posts without a text have nothing to be alike in.
 */
const IS_NEAR_IDENTICAL = `
  twin.fingerprint = p.fingerprint and twin.id <> p.id and p.text <> ''
  and twin_run.candidates -> 0 ->> 'agendaItemId' is not distinct from p_run.candidates -> 0 ->> 'agendaItemId'`;

/** Posts that say the same in the same words. */
@Injectable()
export class NearIdenticalQueries {
  /** Near-identical posts that nobody has decided on, newest first. */
  async undecidedOf(ctx: ReadContext, postIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await ctx.db.query<{ postId: string; twinIds: string[] }[]>(
      `select p.id as "postId", array_agg(found.id order by found.posted_at desc, found.id) as "twinIds"
         from post p join attribution_run p_run on p_run.post_id = p.id
        cross join lateral (
          select twin.id, twin.posted_at
            from post twin join attribution_run twin_run on twin_run.post_id = twin.id
           where ${IS_NEAR_IDENTICAL}
             and not exists (select 1 from attribution_decision d where d.post_id = twin.id and d.superseded_at is null)
           order by twin.posted_at desc, twin.id limit $2) found
        where p.id = any($1) group by p.id`,
      [postIds, MOST_TOGETHER],
    );
    return new Map(rows.map(({ postId, twinIds }) => [postId, twinIds]));
  }

  /** Which of the posts are near-identical to this one, decided or not. */
  async amongst(ctx: ReadContext, postId: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = await ctx.db.query<{ id: string }[]>(
      `select twin.id
         from post p join attribution_run p_run on p_run.post_id = p.id
         join post twin on twin.id = any($2) join attribution_run twin_run on twin_run.post_id = twin.id
        where p.id = $1 and ${IS_NEAR_IDENTICAL}`,
      [postId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The post that each standing decision was made on, where it was made on another. */
  async decidedWithOf(ctx: ReadContext, postIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await ctx.db.query<{ postId: string; decidedWith: string }[]>(
      `select post_id as "postId", decided_with as "decidedWith" from attribution_decision
        where post_id = any($1) and superseded_at is null and decided_with is not null`,
      [postIds],
    );
    return new Map(rows.map(({ postId, decidedWith }) => [postId, decidedWith]));
  }
}
