import type { EntityManager } from 'typeorm';
import type { JobQueue } from './job-map.js';

const DEFAULT_ATTEMPTS = 10;

/** The queue as one act sees it: graphile_worker.add_job on the act's own connection. */
export const jobQueue = (db: EntityManager): JobQueue => ({
  async enqueue(name, payload, { key, queue, runAt, attempts = DEFAULT_ATTEMPTS, priority = 0 }) {
    await db.query(
      `select graphile_worker.add_job($1, $2::json, queue_name => $3, run_at => $4, max_attempts => $5, job_key => $6,
                                      priority => $7)`,
      [name, JSON.stringify(payload), queue ?? null, runAt ?? null, attempts, `${name}:${key}`, priority],
    );
  },
});
