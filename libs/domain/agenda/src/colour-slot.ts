import type { WorkContext } from '@conductor/work';
import type { AgendaItem } from './agenda-item.entity.js';

/** Any number that no other room locks by: approvals take their slots one after the other. */
const SLOT_LOCK = 20_150_309;

/** The longest stretch that one score shows: items further apart are never drawn together. */
const DAYS_SHOWN_TOGETHER = 31;

/**
 * The slot that an approved item is drawn in: its own where no other item of the same days has it, so that an item
 * keeps its colour over an edit; else the one whose holders lie furthest away in time, the smallest among equals; none
 * when all eight are taken on the item's own days, since more than eight colours at once tell nobody apart.
 */
export async function freeColourSlot(
  ctx: WorkContext,
  item: Pick<AgendaItem, 'id' | 'colourSlot' | 'periodFrom' | 'periodUntil'>,
): Promise<number | null> {
  await ctx.db.query('select pg_advisory_xact_lock($1)', [SLOT_LOCK]);
  const free: { slot: number }[] = await ctx.db.query(
    `select slot
       from (select slot, least($4, coalesce(min(greatest(other.period_from - $3::date, $2::date - other.period_until)), $4)) as days_apart
               from generate_series(1, 8) slot
               left join agenda_item other
                 on other.colour_slot = slot and other.state = 'approved' and other.id <> $1
              group by slot) as distance
      where days_apart > 0
      order by days_apart desc, slot`,
    [item.id, item.periodFrom, item.periodUntil, DAYS_SHOWN_TOGETHER],
  );
  const slots = free.map(({ slot }) => slot);
  return slots.find((slot) => slot === item.colourSlot) ?? slots[0] ?? null;
}
