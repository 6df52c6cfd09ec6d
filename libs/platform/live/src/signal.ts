import type { EntityManager } from 'typeorm';

export const LIVE_TOPICS = ['inbox', 'duty'] as const;

/** What may have changed for an organisation. Only a number travels, never content. */
export interface LiveSignal {
  readonly topic: (typeof LIVE_TOPICS)[number];
  readonly organisationId: string;
  readonly sequence: number;
}

export const CHANNEL = 'conductor_live';

/** Tells every process, when the act commits and not before, that the sequence moved. */
export async function announce(db: EntityManager, signal: LiveSignal): Promise<void> {
  await db.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(signal)]);
}
