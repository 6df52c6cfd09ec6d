import { resemblance } from '@conductor/post-text';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';

/** A decision takes along at most so many: more copies than that are looked at in a second go. */
export const MOST_TOGETHER = 100;
/** From here on two texts are one text in two hands: a typing error or a figure apart, not a word. */
const LEAST_RESEMBLANCE = 0.9;
/** With fewer stems than this a third of them is no longer rare enough to be looked for. */
const LEAST_STEMS = 9;
/** So many of the newest posts that might resemble one are compared with it. */
const MOST_COMPARED = 300;

interface Twin {
  readonly id: string;
  readonly text: string;
  readonly postText: string;
  readonly isSame: boolean;
}

/**
 * The engine's best candidate is the same, or none for both: words that were said while another item was live may
 * carry another item. Posts without a text have nothing to be alike in.
 */
const IS_COMPARABLE = `
  twin.id <> p.id and p.text <> ''
  and twin_run.candidates -> 0 ->> 'agendaItemId' is not distinct from p_run.candidates -> 0 ->> 'agendaItemId'`;
const IS_UNDECIDED = `
  not exists (select 1 from attribution_decision d where d.post_id = twin.id and d.superseded_at is null)`;

/**
 * The stems of the post `p` in three bands, as a search for texts that hold any band whole: where at most two words
 * differ, one band is untouched, and the index of words finds it. No row for a short text.
 */
const BANDS = `
  select string_agg(band.words, ' | ')::tsquery as query, sum(band.size) as size
    from (select '(' || string_agg('''' || stem || '''', ' & ') || ')' as words, count(*) as size
            from unnest(tsvector_to_array(to_tsvector('indonesian',
                   regexp_replace(p.text, '(https?://|@)\\S+', ' ', 'g')))) with ordinality as stems (stem, place)
           where stem ~ '^[[:alnum:]]+$'
           group by place % 3) band
  having sum(band.size) >= ${LEAST_STEMS}`;

const isNearIdentical = ({ isSame, text, postText }: Twin): boolean =>
  isSame || resemblance(text, postText) >= LEAST_RESEMBLANCE;

/**
 * Posts that say the same in the same words: whatever their case, punctuation, emoji and links, which is what a
 * fingerprint is of, or with so little else between them that nine of ten shingles are shared.
 */
@Injectable()
export class NearIdenticalQueries {
  /** Near-identical posts that nobody has decided on, newest first. */
  async undecidedOf(ctx: ReadContext, postIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await ctx.db.query<(Twin & { postId: string })[]>(
      `select p.id as "postId", p.text as "postText", found.id, found.text, found."isSame"
         from post p join attribution_run p_run on p_run.post_id = p.id
        cross join lateral (
          (select twin.id, twin.text, twin.posted_at, true as "isSame"
             from post twin join attribution_run twin_run on twin_run.post_id = twin.id
            where twin.fingerprint = p.fingerprint and ${IS_COMPARABLE} and ${IS_UNDECIDED}
            order by twin.posted_at desc, twin.id limit $2)
          union all
          (select twin.id, twin.text, twin.posted_at, false
             from (${BANDS}) bands
             join post twin on to_tsvector('indonesian', twin.text) @@ bands.query
             join attribution_run twin_run on twin_run.post_id = twin.id
            where twin.fingerprint <> p.fingerprint and ${IS_COMPARABLE} and ${IS_UNDECIDED}
            order by twin.posted_at desc, twin.id limit $3)) found
        where p.id = any($1) order by found.posted_at desc, found.id`,
      [postIds, MOST_TOGETHER, MOST_COMPARED],
    );
    const near = Map.groupBy(rows.filter(isNearIdentical), ({ postId }) => postId);
    return new Map(
      [...near].map(([postId, twins]) => [postId, twins.slice(0, MOST_TOGETHER).map(({ id }) => id)]),
    );
  }

  /** Which of the posts are near-identical to this one, decided or not. */
  async amongst(ctx: ReadContext, postId: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = await ctx.db.query<Twin[]>(
      `select twin.id, twin.text, p.text as "postText", twin.fingerprint = p.fingerprint as "isSame"
         from post p join attribution_run p_run on p_run.post_id = p.id
         join post twin on twin.id = any($2) join attribution_run twin_run on twin_run.post_id = twin.id
        where p.id = $1 and ${IS_COMPARABLE}`,
      [postId, ids],
    );
    return new Set(rows.filter(isNearIdentical).map(({ id }) => id));
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
