import { announce } from '@conductor/live';
import type { WorkContext } from '@conductor/work';

/**
 * Gives each of the deliveries the next number of its inbox and tells the organisations. Deliveries are locked
 * before inboxes, both in one order everywhere, so that no two acts wait for each other; the inbox rows stay
 * locked until the act commits, so numbers commit in their order and a client that has seen n has seen all before.
 */
export async function numberDeliveries(ctx: WorkContext, deliveryIds: readonly string[]): Promise<void> {
  await ctx.db.query('select id from delivery where id = any($1) order by organisation_id, id for update', [
    deliveryIds,
  ]);
  const numbered: { organisationId: string; sequence: number }[] = await ctx.db.query(
    `with changed as (
       select d.id, d.organisation_id, (row_number() over inbox_order)::int as place, (count(*) over (partition by d.organisation_id))::int as total
         from delivery d join brief_version v on v.id = d.brief_version_id
        where d.id = any($1)
       window inbox_order as (partition by d.organisation_id order by v.number, d.id)
     ), counted as (
       insert into inbox as i (organisation_id, sequence)
       select distinct organisation_id, total from changed order by organisation_id
       on conflict (organisation_id) do update set sequence = i.sequence + excluded.sequence
       returning organisation_id, sequence
     ), renumbered as (
       update delivery d set sequence = n.sequence - c.total + c.place
         from changed c join counted n on n.organisation_id = c.organisation_id
        where d.id = c.id
     )
     select organisation_id as "organisationId", sequence from counted`,
    [deliveryIds],
  );
  for (const { organisationId, sequence } of numbered) {
    await announce(ctx.db, { topic: 'inbox', organisationId, sequence });
  }
}
