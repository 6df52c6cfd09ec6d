import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { AlignmentCode } from './alignment-code.entity.js';
import { UNDOABLE_CODES } from './alignment.problems.js';

export type AlignmentCodeRow = Pick<
  AlignmentCode,
  'id' | 'postId' | 'verdict' | 'reasons' | 'note' | 'coderId' | 'codedAt'
>;

/** Columns of an AlignmentCodeRow, for a table named `c`. */
const COLUMNS = `c.id, c.post_id as "postId", c.verdict, c.reasons, c.note, c.coder_id as "coderId", c.coded_at as "codedAt"`;

/** Reading codes. */
@Injectable()
export class AlignmentQueries {
  /** The code that stands for each post on the item it carries. */
  async byPostIds(ctx: ReadContext, postIds: readonly string[]): Promise<Map<string, AlignmentCodeRow>> {
    const rows = await ctx.db.query<AlignmentCodeRow[]>(
      `select ${COLUMNS} from alignment_code c join attribution a on a.post_id = c.post_id and a.agenda_item_id = c.agenda_item_id
        where c.post_id = any($1) and c.undone_at is null`,
      [postIds],
    );
    return new Map(rows.map((row) => [row.postId, row]));
  }

  /** A reviewer's own last ten verdicts, newest first: those that can be undone. */
  async recent(ctx: ReadContext, coderId: string): Promise<AlignmentCodeRow[]> {
    return ctx.db.query<AlignmentCodeRow[]>(
      `select ${COLUMNS} from alignment_code c
        where c.coder_id = $1 and c.led_by is null and c.undone_at is null
        order by c.coded_at desc, c.id desc limit $2`,
      [coderId, UNDOABLE_CODES],
    );
  }

  /** Verdicts a reviewer has given since midnight in western Indonesia. */
  async codedToday(ctx: ReadContext, coderId: string): Promise<number> {
    const [row] = await ctx.db.query<{ count: number }[]>(
      `select count(*)::integer as count from alignment_code
        where coder_id = $1 and led_by is null and undone_at is null
          and coded_at >= date_trunc('day', $2::timestamptz, 'Asia/Jakarta')`,
      [coderId, ctx.clock.now()],
    );
    return row?.count ?? 0;
  }
}
