import type { Logger } from '@conductor/runtime';
import { Logger as QueueLogger } from 'graphile-worker';
import pg from 'pg';

/** The queue's own lines in the log of the process. */
export const queueLogger = (logger: Logger): QueueLogger =>
  new QueueLogger(() => (level, message) => {
    if (level === 'error') logger.error(message);
    else if (level === 'warning') logger.warn(message);
    else logger.debug(message);
  });

/** Connections of the queue: a broken one is reported and replaced. */
export const poolFor = (databaseUrl: string, logger: Logger, max: number): pg.Pool => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max, application_name: 'conductor-jobs' });
  const report = (error: Error): void => logger.warn({ err: error }, 'queue connection lost');
  pool.on('error', report);
  pool.on('connect', (client) => client.on('error', report));
  return pool;
};
