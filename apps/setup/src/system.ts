import { DatabaseClock, migrate, openDatabase } from '@conductor/database';
import { migrateQueue } from '@conductor/jobs';
import type { Clock } from '@conductor/kernel';
import { type Configuration, type Logger } from '@conductor/runtime';
import { Works } from '@conductor/work';
import { entities } from './entities.js';

/** An open, migrated database for the time of one command. */
export interface OpenSystem {
  /** Acts at the present moment, or at the one the clock shows. */
  works(clock?: Clock): Works;
  close(): Promise<void>;
}

export async function openSystem(configuration: Configuration, logger: Logger): Promise<OpenSystem> {
  const dataSource = await openDatabase({
    url: configuration.databaseUrl,
    entities,
    applicationName: 'conductor-setup',
    onConnectionLost: (error) => logger.warn({ err: error }, 'database connection lost'),
  });
  await migrate(dataSource);
  await migrateQueue(configuration.databaseUrl, logger);
  const databaseClock = await new DatabaseClock(dataSource).start();
  return {
    works: (clock = databaseClock) => new Works(dataSource, clock),
    async close() {
      databaseClock.stop();
      await dataSource.destroy();
    },
  };
}
