import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { DutySwap } from './duty-swap.entity.js';

export type SwapRow = DutySwap;

const COLUMNS = `
  w.id, w.organisation_id as "organisationId", w.shift_id as "shiftId", w.return_shift_id as "returnShiftId",
  w.asked_by as "askedBy", w.asked_of as "askedOf", w.state, w.asked_at as "askedAt", w.decided_at as "decidedAt"`;

/** Reading swap requests. */
@Injectable()
export class SwapQueries {
  /** Those that wait and whose shift has not begun, and what was answered within two days; the newest first. */
  async recent(ctx: ReadContext, organisationId: string): Promise<SwapRow[]> {
    return ctx.db.query<SwapRow[]>(
      `select ${COLUMNS} from duty_swap w join duty_shift s on s.id = w.shift_id
        where w.organisation_id = $1 and s.starts_at > $2::timestamptz
          and (w.state = 'asked' or w.decided_at > $2::timestamptz - interval '2 days')
        order by w.asked_at desc, w.id`,
      [organisationId, ctx.clock.now()],
    );
  }

  async byId(ctx: ReadContext, id: string): Promise<SwapRow | null> {
    const rows = await ctx.db.query<SwapRow[]>(`select ${COLUMNS} from duty_swap w where w.id = $1`, [id]);
    return rows[0] ?? null;
  }
}
