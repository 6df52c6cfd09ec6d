import type { Harness } from './harness.js';

/** Resolves once another connection of the database waits for a lock: what it wants has then been asked for. */
export async function untilSomebodyWaits(harness: Harness): Promise<void> {
  for (;;) {
    const waiting = await harness.sql(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
  }
}
