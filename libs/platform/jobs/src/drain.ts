import type { Logger } from '@conductor/runtime';
import { runTaskListOnce } from 'graphile-worker';
import { poolFor, queueLogger } from './queue-pool.js';
import { type JobHandlers, tasksOf } from './tasks.js';

export interface DrainOptions {
  readonly databaseUrl: string;
  readonly handlers: Partial<JobHandlers>;
  readonly logger: Logger;
}

/** A job that did not get through. It waits in the queue for its next attempt. */
export interface FailedJob {
  readonly name: string;
  readonly error: unknown;
}

/**
 * Runs every job that is due, and those they enqueue, one after the other, until none is left. For specs and for
 * commands that must not end before their work is done.
 * @returns the jobs that failed
 */
export async function drainJobs({
  databaseUrl,
  handlers,
  logger,
}: DrainOptions): Promise<readonly FailedJob[]> {
  const failed: FailedJob[] = [];
  const pool = poolFor(databaseUrl, logger, 2);
  const client = await pool.connect();
  try {
    const tasks = tasksOf(handlers, logger, (name, error) => failed.push({ name, error }));
    await runTaskListOnce({ pgPool: pool, logger: queueLogger(logger), noHandleSignals: true }, tasks, client)
      .promise;
  } finally {
    client.release();
    await pool.end();
  }
  return failed;
}
