import type { Logger } from '@conductor/runtime';
import { EventEmitter } from 'node:events';
import { makeWorkerUtils, run, type Runner, type WorkerEvents } from 'graphile-worker';
import type { JobName } from './job-map.js';
import { poolFor, queueLogger } from './queue-pool.js';
import { type JobHandlers, tasksOf } from './tasks.js';
import { WorkerLease } from './worker-lease.js';

export interface Schedule {
  readonly name: JobName;
  /** Five fields, as in crontab(5). */
  readonly at: string;
}

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly concurrency: number;
  readonly handlers: JobHandlers;
  readonly schedule: readonly Schedule[];
  readonly logger: Logger;
}

/** Creates or updates the queue's own schema. The API calls it before it adds a job. */
export async function migrateQueue(databaseUrl: string, logger: Logger): Promise<void> {
  const pool = poolFor(databaseUrl, logger, 1);
  try {
    const utils = await makeWorkerUtils({ pgPool: pool, logger: queueLogger(logger) });
    await utils.migrate();
    await utils.release();
  } finally {
    await pool.end();
  }
}

export interface RunningWorker {
  stop(): Promise<void>;
}

/** Starts taking jobs. A job in hand is finished before `stop` resolves. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { databaseUrl, concurrency, handlers, schedule, logger } = options;
  const pool = poolFor(databaseUrl, logger, concurrency + 2);
  const lease = new WorkerLease(pool, logger);
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => lease.add(worker.workerId));
  await lease.start();
  const runner: Runner = await run({
    pgPool: pool,
    events,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    taskList: tasksOf(handlers, logger),
    crontab: schedule.map(({ name, at }) => `${at} ${name} ?jobKey=${name}:schedule`).join('\n'),
    logger: queueLogger(logger),
  });
  // The workers exist now: their names are written down before the first renewal is due.
  await lease.renew();
  return {
    async stop() {
      await runner.stop();
      await lease.stop();
      await pool.end();
    },
  };
}
