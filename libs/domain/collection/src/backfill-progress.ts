import type { SourceBackfill } from './source-backfill.entity.js';

/** How much of the way into the past is done, from 0 to 1, measured in days and not in posts: nobody knows how many there are. */
export function backfillProgress({
  state,
  since,
  begunAt,
  reachedAt,
}: Pick<SourceBackfill, 'state' | 'since' | 'begunAt' | 'reachedAt'>): number {
  if (state === 'done') return 1;
  if (reachedAt === null) return 0;
  const done = (begunAt.getTime() - reachedAt.getTime()) / (begunAt.getTime() - since.getTime());
  return Math.min(Math.max(done, 0), 1);
}
