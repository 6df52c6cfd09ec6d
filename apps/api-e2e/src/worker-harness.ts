import { openDatabase } from '@conductor/database';
import { createLogger } from '@conductor/runtime';
import { settle } from '@conductor/testing';
import { type AssembledJobs, assembleJobs, outboundFor, workerEntities } from '@conductor/worker';
import { Works } from '@conductor/work';
import type { ApiHarness } from './api-harness.js';

/** The jobs of a worker over the API's database and clock, which run when the spec says so. They may read from this machine. */
export interface WorkerHarness {
  readonly jobs: AssembledJobs;
  readonly http: ReturnType<typeof outboundFor>;
  /** Until no job is left. */
  run(): Promise<void>;
  stop(): Promise<void>;
}

export async function startWorkerHarness({
  database,
  clock,
}: Pick<ApiHarness, 'database' | 'clock'>): Promise<WorkerHarness> {
  const dataSource = await openDatabase({
    url: database.url,
    entities: workerEntities,
    applicationName: 'test',
    onConnectionLost: () => undefined,
  });
  const http = outboundFor({ publicUrl: new URL('http://localhost'), isLoopbackSourceAllowed: true });
  const jobs = await assembleJobs({
    works: new Works(dataSource.manager, clock),
    clock,
    http,
    embeddings: null,
    logger: createLogger('test', { logLevel: 'silent' }),
  });
  return {
    jobs,
    http,
    run: () => settle(database, jobs.handlers),
    async stop() {
      await jobs.close();
      await http.close();
      await dataSource.destroy();
    },
  };
}
