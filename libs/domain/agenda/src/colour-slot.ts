import type { WorkContext } from '@conductor/work';
import type { AgendaItem } from './agenda-item.entity.js';

/** Any number that no other room locks by: approvals take their slots one after the other. */
const SLOT_LOCK = 20_150_309;

/**
 * The slot that an approved item is drawn in: its own where it is still free, so that an item keeps its colour
 * over an edit, else the smallest free one, else none: more than eight colours at once tell nobody apart.
 */
export async function freeColourSlot(
  ctx: WorkContext,
  item: Pick<AgendaItem, 'id' | 'colourSlot'>,
): Promise<number | null> {
  await ctx.db.query('select pg_advisory_xact_lock($1)', [SLOT_LOCK]);
  const free: { slot: number }[] = await ctx.db.query(
    `select slot from generate_series(1, 8) slot
      where slot not in (select colour_slot from agenda_item
                          where state = 'approved' and period_until >= $2::timestamptz::date and id <> $1 and colour_slot is not null)
      order by slot`,
    [item.id, ctx.clock.now()],
  );
  const slots = free.map(({ slot }) => slot);
  return slots.find((slot) => slot === item.colourSlot) ?? slots[0] ?? null;
}
