import type { WorkContext } from '@conductor/work';

/** No agenda has this key: the sweep does the post again. */
export const STALE = 'stale';

/**
 * Has posts done again. Rows in another's hands are passed over: whoever holds them is writing them anew.
 *
 * @returns how many
 * @param which a condition on a row `r` of attribution_run; fixed SQL, its one parameter is $1
 */
export async function markStale(
  { db }: WorkContext,
  which: string,
  values: readonly string[],
): Promise<number> {
  const [, marked]: [unknown[], number] = await db.query(
    `update attribution_run set agenda_key = '${STALE}'
      where post_id in (select r.post_id from attribution_run r where ${which}
                         order by r.post_id for no key update of r skip locked)`,
    [values],
  );
  return marked;
}
