import { randomUUID } from 'node:crypto';
import type { Logger } from '@conductor/runtime';
import type pg from 'pg';

/** A process that was only slow has its jobs run twice, which every handler bears. */
const LEASE_SECONDS = 30;
/** Renewals within one lease: two may be missed. */
const RENEWALS = 3;

/**
 * Says of this process that it is alive, and frees what the dead had in hand. The queue itself frees a lock after
 * four hours; until then a killed worker's jobs, and every job behind them in a named queue, would stand still.
 */
export class WorkerLease {
  private readonly id = randomUUID();
  private readonly workerIds = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly pool: pg.Pool,
    private readonly logger: Logger,
    private readonly seconds: number = LEASE_SECONDS,
  ) {}

  /** A pool of workers of this process: its jobs are locked in this name. */
  add(workerId: string): void {
    this.workerIds.add(workerId);
  }

  async start(): Promise<void> {
    await this.renew();
    this.timer = setInterval(
      () => {
        // The database is away: the next round renews, or another process takes over what this one held.
        this.renew().catch((error: unknown) => this.logger.warn({ err: error }, 'lease not renewed'));
      },
      (this.seconds * 1000) / RENEWALS,
    );
    this.timer.unref();
  }

  /** Renews this process's lease, then frees the jobs whose holder has none. @returns the holders that were dead */
  async renew(): Promise<readonly string[]> {
    await this.pool.query(
      `insert into worker_lease (id, worker_ids, seen_at) values ($1, $2, now())
       on conflict (id) do update set worker_ids = excluded.worker_ids, seen_at = excluded.seen_at`,
      [this.id, [...this.workerIds]],
    );
    await this.pool.query(`delete from worker_lease where seen_at < now() - make_interval(secs => $1)`, [
      this.seconds,
    ]);
    const { rows } = await this.pool.query<{ holder: string }>(
      // A lock younger than a lease may belong to a process that has not written its first one.
      `select distinct locked_by as holder from graphile_worker.jobs
        where locked_by is not null and locked_at < now() - make_interval(secs => $1)
          and not exists (select 1 from worker_lease where locked_by = any(worker_ids))`,
      [this.seconds],
    );
    const dead = rows.map(({ holder }) => holder);
    if (dead.length === 0) return dead;
    await this.pool.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
    this.logger.warn({ workers: dead.length }, 'jobs of dead workers freed');
    return dead;
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.pool.query('delete from worker_lease where id = $1', [this.id]);
  }
}
