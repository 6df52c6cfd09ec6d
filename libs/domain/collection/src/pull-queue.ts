import './collection.jobs.js';
import type { WorkContext } from '@conductor/work';
import type { CollectionSource } from './collection-source.entity.js';

/** One job per source, and the sources of one host one after the other: no host is hammered. */
export const enqueuePull = (
  ctx: WorkContext,
  { id, address }: Pick<CollectionSource, 'id' | 'address'>,
): Promise<void> =>
  ctx.jobs.enqueue(
    'collection.pull',
    { sourceId: id },
    { key: id, queue: `host:${new URL(address).hostname}` },
  );
