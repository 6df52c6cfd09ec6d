import { drainJobs, type JobHandlers } from '@conductor/jobs';
import { createLogger } from '@conductor/runtime';
import type { TestDatabase } from './cluster/test-database.js';

const silent = createLogger('test', { logLevel: 'silent' });

/** Runs every job that is due, and those they enqueue, until none is left. Fails the test when a job fails. */
export async function settle(database: TestDatabase, handlers: Partial<JobHandlers>): Promise<void> {
  const failed = await drainJobs({ databaseUrl: database.url, handlers, logger: silent });
  if (failed.length > 0) {
    const reasons = failed.map(
      ({ name, error }) => `${name}: ${error instanceof Error ? error.stack : String(error)}`,
    );
    throw new Error(`Jobs failed:\n${reasons.join('\n')}`);
  }
}
