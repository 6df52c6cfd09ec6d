import type { Logger } from '@conductor/runtime';
import { Logger as QueueLogger, makeWorkerUtils, run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { JobName, JobPayloads } from './job-map.js';

/** What runs a job. Idempotent and short: load, call one domain act, enqueue the next. */
export type JobHandler<Name extends JobName> = (payload: JobPayloads[Name], attempt: number) => Promise<void>;
export type JobHandlers = { readonly [Name in JobName]: JobHandler<Name> };

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

const queueLogger = (logger: Logger): QueueLogger =>
  new QueueLogger(() => (level, message) => {
    if (level === 'error') logger.error(message);
    else if (level === 'warning') logger.warn(message);
    else logger.debug(message);
  });

const poolFor = (databaseUrl: string, logger: Logger, max: number): pg.Pool => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max, application_name: 'conductor-jobs' });
  const report = (error: Error): void => logger.warn({ err: error }, 'queue connection lost');
  pool.on('error', report);
  pool.on('connect', (client) => client.on('error', report));
  return pool;
};

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

/** A handler once its name is gone. A method's parameters compare both ways, so every handler is one of these. */
type AnyHandler = { run(payload: unknown, attempt: number): Promise<void> }['run'];

/** Wraps each handler so that a failure is logged once, by name, and handed to the queue's back-off. */
function tasksOf(handlers: JobHandlers, logger: Logger): TaskList {
  const tasks: TaskList = {};
  for (const [name, handler] of Object.entries<AnyHandler>(handlers)) {
    tasks[name] = async (payload, { job }) => {
      try {
        await handler(payload, job.attempts);
      } catch (error) {
        logger.error({ err: error, job: name, attempt: job.attempts }, 'job failed');
        throw error;
      }
    };
  }
  return tasks;
}

export interface RunningWorker {
  stop(): Promise<void>;
}

/** Starts taking jobs. A job in hand is finished before `stop` resolves. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { databaseUrl, concurrency, handlers, schedule, logger } = options;
  const pool = poolFor(databaseUrl, logger, concurrency + 2);
  const runner: Runner = await run({
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    taskList: tasksOf(handlers, logger),
    crontab: schedule.map(({ name, at }) => `${at} ${name} ?jobKey=${name}:schedule`).join('\n'),
    logger: queueLogger(logger),
  });
  return {
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}
