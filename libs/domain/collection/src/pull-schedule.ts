import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { nextPull } from './next-pull.js';
import { SourceHosts } from './source-hosts.js';

/** Enough to tell a rhythm, and few enough that a source that changed its rhythm is soon followed. */
const MOMENTS = 20;

/** When a source is to be pulled again. */
@Injectable()
export class PullSchedule {
  constructor(private readonly hosts: SourceHosts) {}

  /** @param jitter number from 0 to 1 */
  async next(ctx: WorkContext, sourceId: string, host: string, jitter: number): Promise<Date> {
    const rows: { postedAt: Date }[] = await ctx.db.query(
      `select distinct posted_at as "postedAt" from post_snapshot where source_id = $1 and posted_at <= $2
        order by posted_at desc limit $3`,
      [sourceId, ctx.clock.now(), MOMENTS],
    );
    const moments = rows.map(({ postedAt }) => postedAt);
    return nextPull({ moments, room: await this.hosts.roomOf(ctx, host) }, ctx.clock.now(), jitter);
  }
}
