import { PeopleQueries } from '@conductor/identity';
import type { OpenSystem } from './system.js';
import { putOrganisations } from './organisations.js';
import { putThemes } from './themes.js';

/** What the starter wants to know of a prepared database. */
export interface Prepared {
  /** Nobody has joined yet. */
  readonly isEmpty: boolean;
  readonly hasNoAdministrator: boolean;
}

/** Schema, queue, organisations and themes, up to date. Safe to run at every start. */
export async function prepare(system: OpenSystem): Promise<Prepared> {
  return system.works().runAs('setup.prepare', async (ctx) => {
    await putOrganisations(ctx);
    await putThemes(ctx);
    const users: unknown[] = await ctx.db.query('select 1 from app_user limit 1');
    return {
      isEmpty: users.length === 0,
      hasNoAdministrator: !(await new PeopleQueries().hasAdministrator(ctx)),
    };
  });
}
