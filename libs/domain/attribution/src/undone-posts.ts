import type { WorkContext } from '@conductor/work';
import { EMPTY_AGENDA } from './agenda-calendar.js';
import { STALE } from './stale-runs.js';

/** What a run is compared with: the keys of the days on which anything is live, and the matcher in force. */
export interface SweepTarget {
  /** ISO days of western Indonesia. */
  readonly days: readonly string[];
  readonly keys: readonly string[];
  readonly version: string;
}

export interface FoundPosts {
  readonly ids: readonly string[];
  /** Whether no other post has yet to be done. */
  readonly isAll: boolean;
}

/** Days that one sweep looks through: each costs a walk along its posts, some thousand at most. */
const DAYS_A_SWEEP = 50;
const DAY = `(p.posted_at at time zone 'Asia/Jakarta')::date`;

/** Posts without a run of this matcher on the text, the author and the agenda as they are now. $1 days, $2 keys, $3 version. */
export const UNDONE = `
  from post p
  left join unnest($1::date[], $2::text[]) as agenda (day, key) on agenda.day = ${DAY}
 where not exists (
   select 1 from attribution_run r
    where r.post_id = p.id and r.matcher_version = $3 and r.agenda_key = coalesce(agenda.key, '${EMPTY_AGENDA.key}')
      and r.post_revision = p.revision and r.organisation_id is not distinct from p.organisation_id)`;

/**
 * Where posts are to be done: among those that were marked, those that changed since the last look, and on the days
 * whose agenda or matcher is another now, the newest day first. Nothing else is looked at, however many posts there are.
 * One sweep at a time: a second waits for the first to commit.
 */
export class UndonePosts {
  private readonly values: readonly unknown[];

  constructor(
    private readonly ctx: WorkContext,
    private readonly target: SweepTarget,
  ) {
    this.values = [target.days, target.keys, target.version];
  }

  async find(most: number): Promise<FoundPosts> {
    const seenBelow = await this.lockProgress();
    const marked = await this.marked(most);
    const changed = await this.changed(seenBelow, most - marked.length);
    const found = [...new Set([...marked, ...changed])];
    if (found.length >= most) return { ids: found, isAll: false };
    return this.onChangedDays(found, most);
  }

  /** A database that was restored elsewhere counts its transactions anew: then everything is looked at once more. */
  private async lockProgress(): Promise<string> {
    const [row] = await this.ctx.db.query<{ seenBelow: string; isAhead: boolean }[]>(
      `select seen_below as "seenBelow", seen_below > pg_snapshot_xmax(pg_current_snapshot()) as "isAhead"
         from attribution_sweep for update`,
    );
    if (!row?.isAhead) return row?.seenBelow ?? '0';
    await this.ctx.db.query(
      `update post set changed_in = '0' where changed_in > pg_snapshot_xmax(pg_current_snapshot())`,
    );
    return '0';
  }

  private async marked(most: number): Promise<string[]> {
    const rows = await this.ctx.db.query<{ id: string }[]>(
      `select post_id as id from attribution_run where agenda_key = '${STALE}' order by post_id desc limit $1`,
      [most],
    );
    return rows.map(({ id }) => id);
  }

  private async changed(seenBelow: string, most: number): Promise<string[]> {
    if (most <= 0) return [];
    const { db } = this.ctx;
    // Read before the posts are: what is finished below it now is seen by the next statement.
    const [now] = await db.query<{ horizon: string }[]>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as horizon',
    );
    const rows = await db.query<{ id: string; changedIn: string }[]>(
      `select p.id, p.changed_in::text as "changedIn" ${UNDONE} and p.changed_in >= $4::text::xid8
        order by p.changed_in, p.id limit $5`,
      [...this.values, seenBelow, most],
    );
    const last = rows.length < most ? undefined : rows.at(-1)?.changedIn;
    await db.query('update attribution_sweep set seen_below = least($1::text::xid8, $2::text::xid8)', [
      now?.horizon ?? seenBelow,
      last ?? now?.horizon ?? seenBelow,
    ]);
    return rows.map(({ id }) => id);
  }

  private async onChangedDays(found: readonly string[], most: number): Promise<FoundPosts> {
    const { db } = this.ctx;
    const days = await db.query<{ day: string; key: string }[]>(
      `select d.day::text as day, coalesce(agenda.key, '${EMPTY_AGENDA.key}') as key
         from attribution_day d left join unnest($1::date[], $2::text[]) as agenda (day, key) on agenda.day = d.day
        where d.agenda_key is distinct from coalesce(agenda.key, '${EMPTY_AGENDA.key}') or d.matcher_version is distinct from $3
        order by d.day desc limit $4`,
      [...this.values, DAYS_A_SWEEP + 1],
    );
    const ids = new Set(found);
    for (const { day, key } of days.slice(0, DAYS_A_SWEEP)) {
      const undone = await db.query<{ id: string }[]>(
        `select p.id ${UNDONE} and p.posted_at >= $4::timestamp at time zone 'Asia/Jakarta'
            and p.posted_at < ($4::timestamp + interval '1 day') at time zone 'Asia/Jakarta'
          order by p.posted_at desc, p.id desc limit $5`,
        [...this.values, day, most],
      );
      for (const { id } of undone) ids.add(id);
      if (ids.size >= most) return { ids: [...ids].slice(0, most), isAll: false };
      await db.query('update attribution_day set agenda_key = $2, matcher_version = $3 where day = $1', [
        day,
        key,
        this.target.version,
      ]);
    }
    return { ids: [...ids], isAll: days.length <= DAYS_A_SWEEP };
  }
}
