import { announce } from '@conductor/live';
import type { WorkContext } from '@conductor/work';

/** Tells the organisation, when the act commits, that its roster changed; whoever shows it asks anew. */
export const announceDuty = (ctx: WorkContext, organisationId: string): Promise<void> =>
  announce(ctx.db, { topic: 'duty', organisationId, sequence: ctx.clock.now().getTime() });
