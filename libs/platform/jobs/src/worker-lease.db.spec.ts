import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '@conductor/runtime';
import { createTestDatabase, type TestDatabase } from '@conductor/testing';
import { drainJobs } from './drain.js';
import { poolFor } from './queue-pool.js';
import type { JobName } from './job-map.js';
import type { JobHandlers } from './tasks.js';
import { WorkerLease } from './worker-lease.js';
import { startWorker } from './worker.js';

const logger = createLogger('test', { logLevel: 'silent' });

describe('the queue', () => {
  let database: TestDatabase;
  const notes: string[] = [];
  /** A job of this spec's own; the map of real jobs belongs to the domains. */
  const noting = (note: (word: string) => void): JobHandlers =>
    ({
      'spec.note': ({ word }: { word: string }) => Promise.resolve().then(() => note(word)),
    }) as unknown as JobHandlers;
  const handlers = noting((word) => notes.push(word));
  const sql = <Row>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
    database.dataSource.query(text, parameters);
  const add = (word: string, queue: string) =>
    sql(`select graphile_worker.add_job('spec.note', $1::json, queue_name => $2)`, [
      JSON.stringify({ word }),
      queue,
    ]);
  const drain = () => drainJobs({ databaseUrl: database.url, handlers, logger });
  /** What kill -9 leaves behind: a job and its queue, locked by somebody who is no more. */
  const lockAsDead = (queue: string, worker: string, age: string) =>
    sql(
      `with q as (update graphile_worker._private_job_queues set locked_by = $2, locked_at = now() - $3::interval where queue_name = $1 returning id)
       update graphile_worker._private_jobs j set locked_by = $2, locked_at = now() - $3::interval, attempts = 1 from q where j.job_queue_id = q.id`,
      [queue, worker, age],
    );

  beforeAll(async () => {
    database = await createTestDatabase([]);
  });
  afterEach(() => void notes.splice(0));
  afterAll(() => database.drop());

  it('frees what a dead worker had in hand, and the jobs that wait behind it', async () => {
    await add('pertama', 'host:a');
    await lockAsDead('host:a', 'worker-dead', '1 minute');
    await add('kedua', 'host:a');
    await drain();
    expect(notes).toEqual([]);

    const pool = poolFor(database.url, logger, 1);
    expect(await new WorkerLease(pool, logger).renew()).toEqual(['worker-dead']);
    await pool.end();
    await drain();
    expect(notes).toEqual(['pertama', 'kedua']);
  });

  it('leaves the jobs of the living and of the just started alone', async () => {
    await add('jangan', 'host:b');
    await lockAsDead('host:b', 'worker-alive', '1 hour');
    await add('jangan', 'host:c');
    await lockAsDead('host:c', 'worker-new', '5 seconds');
    const pool = poolFor(database.url, logger, 1);
    const alive = new WorkerLease(pool, logger);
    alive.add('worker-alive');
    expect(await alive.renew()).toEqual([]);
    expect(await new WorkerLease(pool, logger).renew()).toEqual([]);
    await sql(`update worker_lease set seen_at = now() - interval '31 seconds'`);
    expect(await new WorkerLease(pool, logger).renew()).toEqual(['worker-alive']);
    await pool.end();
    await sql(`delete from graphile_worker._private_jobs`);
  });

  it('takes a killed worker’s job when the next worker starts, and leaves no lease when it stops', async () => {
    await add('diteruskan', 'host:d');
    await lockAsDead('host:d', 'worker-killed', '1 minute');
    let noted: (word: string) => void = () => undefined;
    const isDone = new Promise<string>((resolve) => {
      noted = resolve;
    });
    const worker = await startWorker({
      databaseUrl: database.url,
      concurrency: 2,
      handlers: noting((word) => noted(word)),
      schedule: [],
      logger,
    });
    try {
      expect(await isDone).toBe('diteruskan');
    } finally {
      await worker.stop();
    }
    expect(await sql('select 1 from worker_lease where cardinality(worker_ids) > 0')).toEqual([]);
  });

  it('leaves a job to the worker that runs it, however long that takes', async () => {
    await add('lama', 'host:f');
    let finish: () => void = () => undefined;
    const isHeld = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let took: () => void = () => undefined;
    const isTaken = new Promise<void>((resolve) => {
      took = resolve;
    });
    const held = {
      'spec.note': () => {
        took();
        return isHeld;
      },
    } as unknown as JobHandlers;
    const worker = await startWorker({
      databaseUrl: database.url,
      concurrency: 1,
      handlers: held,
      schedule: [],
      logger,
    });
    const pool = poolFor(database.url, logger, 1);
    try {
      await isTaken;
      await sql(
        `update graphile_worker._private_jobs set locked_at = now() - interval '1 hour' where locked_by is not null`,
      );
      expect(await new WorkerLease(pool, logger).renew()).toEqual([]);
    } finally {
      finish();
      await pool.end();
      await worker.stop();
    }
  });

  it('takes a schedule of jobs by their dotted names', async () => {
    const schedule = [{ name: 'spec.note' as JobName, at: '* * * * *' }];
    const worker = await startWorker({
      databaseUrl: database.url,
      concurrency: 1,
      handlers,
      schedule,
      logger,
    });
    await worker.stop();
    expect(await sql('select identifier from graphile_worker._private_known_crontabs')).toEqual([
      { identifier: 'spec.note' },
    ]);
  });

  it('names the jobs that failed, and keeps them for another attempt', async () => {
    await sql('delete from graphile_worker._private_jobs');
    await add('gagal', 'host:e');
    const failing = noting(() => {
      throw new Error('rusak');
    });
    const failed = await drainJobs({ databaseUrl: database.url, handlers: failing, logger });
    expect(failed).toEqual([{ name: 'spec.note', error: new Error('rusak') }]);
    expect(
      await sql('select attempts, last_error like $1 as said from graphile_worker.jobs', ['%rusak%']),
    ).toEqual([{ attempts: 1, said: true }]);
  });
});
