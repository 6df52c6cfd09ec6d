import type { EntityManager } from 'typeorm';

/** What may have changed for an organisation. Only a number travels, never content. */
export interface LiveSignal {
  readonly topic: 'inbox';
  readonly organisationId: string;
  readonly sequence: number;
}

export const CHANNEL = 'conductor_live';

/** Tells every process, when the act commits and not before, that the sequence moved. */
export async function announce(db: EntityManager, signal: LiveSignal): Promise<void> {
  await db.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(signal)]);
}
