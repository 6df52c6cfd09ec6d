import type { WorkContext } from '@conductor/work';
import { CollectionSource } from './collection-source.entity.js';
import { isBarred } from './source-account.js';
import { sourceWorkflow } from './source.workflow.js';

/** The source, held until the act ends; null unless it is to be pulled. */
export const lockActive = (ctx: WorkContext, sourceId: string): Promise<CollectionSource | null> =>
  ctx.db.findOne(CollectionSource, {
    where: { id: sourceId, state: 'active' },
    lock: { mode: 'for_no_key_update' },
  });

/** A source that may be asked: an active one, unless the account that it reads is a person's who does not consent. Then it waits. */
export async function openSource(ctx: WorkContext, sourceId: string): Promise<CollectionSource | null> {
  const source = await lockActive(ctx, sourceId);
  if (!source || !(await isBarred(ctx, source))) return source;
  source.state = sourceWorkflow.next(source.state, 'pause');
  source.failureCode = 'SOURCE_ACCOUNT_WITHOUT_CONSENT';
  await ctx.db.save(CollectionSource, source);
  await ctx.audit.record(
    'source.paused',
    { type: 'collection_source', id: sourceId },
    { failure: source.failureCode },
  );
  return null;
}
