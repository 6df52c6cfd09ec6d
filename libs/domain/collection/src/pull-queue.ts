import './collection.jobs.js';
import type { WorkContext } from '@conductor/work';
import { type Lane, laneOf, type Pace, queueOf } from './lane.js';

/** The past yields to a second look, and both to the present: within a queue the lower number comes first. */
const PRIORITY = { 'collection.pull': 0, 'collection.recheck': 5, 'collection.backfill': 10 } as const;

interface Place {
  readonly lane: Lane;
  /** Where a source's jobs wait: in the lane that its host's pace asks for, those of one host one after the other. */
  readonly queue: string;
}

async function placeOf(ctx: WorkContext, sourceId: string): Promise<Place | null> {
  const [source]: { host: string; pace: Pace | null }[] = await ctx.db.query(
    `select c.host, h.pace from collection_source c left join source_host h on h.host = c.host where c.id = $1`,
    [sourceId],
  );
  if (source === undefined) return null;
  const lane = laneOf(source.pace);
  return { lane, queue: queueOf(lane, source.host) };
}

/** One job per source. */
export async function enqueuePull(
  ctx: WorkContext,
  sourceId: string,
  name: 'collection.pull' | 'collection.backfill' = 'collection.pull',
): Promise<void> {
  const place = await placeOf(ctx, sourceId);
  if (place === null) return;
  const { lane, queue } = place;
  await ctx.jobs.enqueue(name, { sourceId, lane }, { key: sourceId, queue, priority: PRIORITY[name] });
}

/** One attempt: what failed stays due, and the next round comes soon. */
export async function enqueueRecheck(ctx: WorkContext, sourceId: string): Promise<void> {
  const place = await placeOf(ctx, sourceId);
  if (place === null) return;
  const options = { queue: place.queue, priority: PRIORITY['collection.recheck'], attempts: 1 };
  await ctx.jobs.enqueue('collection.recheck', { sourceId }, { key: sourceId, ...options });
}
