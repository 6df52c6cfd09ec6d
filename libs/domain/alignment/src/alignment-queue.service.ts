import { DEFAULT_THRESHOLDS } from '@conductor/matching';
import type { Reader, WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { requireCoder } from './alignment.policy.js';
import { alignmentProblems } from './alignment.problems.js';
import { nameOfHolder } from './lease.js';

const LEASE_MINUTES = 5;
/** No more than a reviewer gets through while the lease lasts. */
export const MOST_TASKS = 20;
/** Candidates looked at beyond those asked for: a post that somebody codes at this very moment is passed over. */
const SPARE = 100;
/** Any number that no other room locks by. */
const HAND_OUT_LOCK = 4_111_002;

/** A post to judge, held for one reviewer. */
export interface AlignmentTaskRow {
  readonly postId: string;
  readonly agendaItemId: string;
  readonly briefVersionId: string | null;
  readonly leasedUntil: Date;
  /** Near-identical posts on the same item and version: they get the same code. */
  readonly similarCount: number;
}

export interface AlignmentQueueRow {
  /** Tasks open to this reviewer, those held here included and those held by others not. */
  readonly remainingCount: number;
  readonly tasks: readonly AlignmentTaskRow[];
}

type Candidate = Omit<AlignmentTaskRow, 'leasedUntil'> & { readonly remainingCount: number };

/**
 * Posts that count for an item and have no code on it, near-identical ones as one task under the oldest of them.
 * Whoever wrote a part of the brief version never judges its posts. First what this reviewer holds, last what they
 * passed over; between them the most doubtful, in steps of a twentieth so that age decides among the equally doubtful.
 * $1 reviewer, $2 now, $3 threshold, $4 limit, $5 only this post's task or null.
 */
const CANDIDATES = `
  with open as (
    select a.post_id, a.agenda_item_id, a.brief_version_id, a.confidence, p.fingerprint, p.posted_at
      from attribution a join post p on p.id = a.post_id
     where a.is_counted
       and ($5::uuid is null or p.fingerprint = (select fingerprint from post where id = $5))
       and not exists (select 1 from alignment_code c
                        where c.post_id = a.post_id and c.undone_at is null and c.agenda_item_id = a.agenda_item_id)
       and not exists (select 1 from brief_contributor b
                        where b.brief_version_id = a.brief_version_id and b.user_id = $1 and b.part = 'author')),
  task as (
    select distinct on (fingerprint, agenda_item_id, brief_version_id) *,
           count(*) over (partition by fingerprint, agenda_item_id, brief_version_id) - 1 as similar_count
      from open order by fingerprint, agenda_item_id, brief_version_id, posted_at, post_id),
  held as (
    select p.fingerprint from alignment_lease l join post p on p.id = l.post_id
     where l.reviewer_id <> $1 and l.leased_until > $2)
  select t.post_id as "postId", t.agenda_item_id as "agendaItemId", t.brief_version_id as "briefVersionId",
         t.similar_count::integer as "similarCount", (count(*) over ())::integer as "remainingCount"
    from task t left join alignment_lease mine on mine.post_id = t.post_id and mine.reviewer_id = $1
   where t.fingerprint not in (select fingerprint from held)
   order by coalesce(mine.leased_until > $2, false) desc, mine.skipped_at is not null,
            round(abs(t.confidence - $3) * 20), t.posted_at, t.post_id
   limit $4`;

/** Hands out posts to judge, so that two reviewers never meet on one. */
@Injectable()
export class AlignmentQueueService {
  /**
   * Holds up to `first` tasks for this reviewer for five minutes; those held already are held anew. Reviewers are
   * served one after another: chosen side by side, all would choose the same posts and some leave with fewer.
   */
  async take(ctx: WorkContext, first: number): Promise<AlignmentQueueRow> {
    const { userId } = requireCoder(ctx.actor);
    const wanted = Math.min(first, MOST_TASKS);
    await ctx.db.query('select pg_advisory_xact_lock($1)', [HAND_OUT_LOCK]);
    const candidates = await this.candidates(ctx, userId, wanted + SPARE);
    const tasks = await this.lease(ctx, userId, candidates, wanted);
    return { remainingCount: candidates[0]?.remainingCount ?? 0, tasks };
  }

  /** Holds the task of this very post, if it is open to the reviewer. */
  async takeOne(ctx: WorkContext, postId: string): Promise<AlignmentTaskRow | null> {
    const { userId } = requireCoder(ctx.actor);
    const [task] = await this.lease(ctx, userId, await this.candidates(ctx, userId, 1, postId), 1);
    return task ?? null;
  }

  /** Passes a post over: others may have it at once, and it comes back to this reviewer last. */
  async skip(ctx: WorkContext, postId: string): Promise<void> {
    const { userId } = requireCoder(ctx.actor);
    const found = await ctx.db.query<unknown[]>('select 1 from post where id = $1 for no key update', [
      postId,
    ]);
    if (found.length === 0) throw alignmentProblems.postNotFound();
    const now = ctx.clock.now();
    const holder = await nameOfHolder(ctx, postId, userId);
    if (holder !== null) throw alignmentProblems.leaseLost(holder);
    await ctx.db.query(
      `insert into alignment_lease (post_id, reviewer_id, leased_until, skipped_at) values ($1, $2, $3, $3)
       on conflict (post_id) do update set reviewer_id = $2, leased_until = $3, skipped_at = $3`,
      [postId, userId, now],
    );
  }

  private candidates(
    ctx: WorkContext,
    userId: string,
    limit: number,
    postId: string | null = null,
  ): Promise<Candidate[]> {
    const reader: Reader = ctx.db;
    return reader.query(CANDIDATES, [userId, ctx.clock.now(), DEFAULT_THRESHOLDS.match, limit, postId]);
  }

  /**
   * The candidates may be a moment old. Posts that another reviewer's transaction has in hand are passed over, and a
   * lease that an undo gave back meanwhile stands: only a lapsed one, or one's own, is overwritten.
   */
  private async lease(
    ctx: WorkContext,
    userId: string,
    candidates: readonly Candidate[],
    wanted: number,
  ): Promise<AlignmentTaskRow[]> {
    const now = ctx.clock.now();
    const leasedUntil = new Date(now.getTime() + LEASE_MINUTES * 60_000);
    const free = await ctx.db.query<{ id: string }[]>(
      `select p.id from unnest($1::uuid[]) with ordinality as candidate (id, place) join post p on p.id = candidate.id
        order by candidate.place limit $2 for no key update of p skip locked`,
      [candidates.map(({ postId }) => postId), wanted],
    );
    const leased = await ctx.db.query<{ id: string }[]>(
      `insert into alignment_lease as held (post_id, reviewer_id, leased_until)
       select id, $2, $3 from unnest($1::uuid[]) as free (id)
       on conflict (post_id) do update set reviewer_id = $2, leased_until = $3,
              skipped_at = case when held.reviewer_id = $2 then held.skipped_at end
        where held.reviewer_id = $2 or held.leased_until <= $4
       returning post_id as id`,
      [free.map(({ id }) => id), userId, leasedUntil, now],
    );
    const ids = new Set(leased.map(({ id }) => id));
    return candidates
      .filter(({ postId }) => ids.has(postId))
      .map(({ postId, agendaItemId, briefVersionId, similarCount }) => ({
        postId,
        agendaItemId,
        briefVersionId,
        similarCount,
        leasedUntil,
      }));
  }
}
