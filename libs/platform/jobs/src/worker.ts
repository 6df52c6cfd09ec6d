import type { Logger } from '@conductor/runtime';
import { EventEmitter } from 'node:events';
import {
  parseCronItems,
  makeWorkerUtils,
  run,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
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
  /** Jobs that wait for something outside the house: one further slot takes every job but these. */
  readonly waitingJobs?: readonly JobName[];
  /** How long the jobs of a process that says nothing stay its own. */
  readonly leaseSeconds?: number;
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

const without = (tasks: TaskList, names: readonly string[]): TaskList =>
  Object.fromEntries(Object.entries(tasks).filter(([name]) => !names.includes(name)));

/** Starts taking jobs. A job in hand is finished before `stop` resolves. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { databaseUrl, concurrency, handlers, schedule, waitingJobs = [], logger } = options;
  const pool = poolFor(databaseUrl, logger, concurrency + 4);
  const lease = new WorkerLease(pool, logger, options.leaseSeconds);
  const events: WorkerEvents = new EventEmitter();
  // A job is locked in the name of its pool, not of the worker in it.
  events.on('pool:create', ({ workerPool }) => lease.add(workerPool.id));
  await lease.start();
  const taskList = tasksOf(handlers, logger);
  const start = (slots: number, tasks: TaskList, crontab: readonly Schedule[]): Promise<Runner> =>
    run({
      pgPool: pool,
      events,
      concurrency: slots,
      noHandleSignals: true,
      pollInterval: 1_000,
      taskList: tasks,
      parsedCronItems: parseCronItems(
        // A crontab line would not take a dot in a name; the key keeps a slow job from piling up.
        crontab.map(({ name, at }) => ({ task: name, match: at, options: { jobKey: `${name}:schedule` } })),
      ),
      logger: queueLogger(logger),
    });
  const runners = [await start(concurrency, taskList, schedule)];
  if (waitingJobs.length > 0) runners.push(await start(1, without(taskList, waitingJobs), []));
  // The workers exist now: their names are written down before the first renewal is due.
  await lease.renew();
  return {
    async stop() {
      await Promise.all(runners.map((runner) => runner.stop()));
      await lease.stop();
      await pool.end();
    },
  };
}
