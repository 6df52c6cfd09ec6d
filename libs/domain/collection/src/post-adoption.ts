import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';

/** One round is one short transaction; the next round takes the rest. */
const MOST_PER_ROUND = 5_000;

/** Posts of a handle that was registered after they came in get their account and organisation. */
@Injectable()
export class PostAdoption {
  /** @returns how many posts */
  async adopt(ctx: WorkContext): Promise<number> {
    const [rows]: [unknown[], number] = await ctx.db.query(
      `update post p set social_account_id = found.account_id, organisation_id = found.organisation_id
         from (select o.id, a.id as account_id, a.organisation_id
                 from post o join social_account a on a.network = o.network and a.handle = o.author_handle
                where o.social_account_id is null and a.id in (select id from counted_account) limit $1 for update of o skip locked) found
        where p.id = found.id returning p.id`,
      [MOST_PER_ROUND],
    );
    return rows.length;
  }
}
