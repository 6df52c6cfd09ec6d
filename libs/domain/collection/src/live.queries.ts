import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';

/** Reading which sources are heard live. */
@Injectable()
export class LiveQueries {
  /** Since when each source is heard without a break; one that is not heard now is absent. */
  async heardSince(ctx: ReadContext, sourceIds: readonly string[]): Promise<Map<string, Date>> {
    const rows = await ctx.db.query<{ id: string; since: Date }[]>(
      `select l.source_id as id, greatest(ch.connected_at, l.joined_at) as since
         from live_source l join live_channel ch on ch.key = l.channel_key
         join collection_source c on c.id = l.source_id
        where l.source_id = any($1) and ch.connected_at is not null and ch.held_until > $2 and c.state = 'active'`,
      [sourceIds, ctx.clock.now()],
    );
    return new Map(rows.map(({ id, since }) => [id, since]));
  }
}
