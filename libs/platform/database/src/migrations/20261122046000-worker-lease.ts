import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which worker processes are alive: what a dead one had locked is unlocked for the others. */
export class WorkerLease20261122046000 implements MigrationInterface {
  readonly name = 'WorkerLease20261122046000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table worker_lease (
        id uuid constraint worker_lease_pkey primary key,
        worker_ids text[] not null,
        seen_at timestamptz not null
      );
      create index worker_lease_seen_idx on worker_lease (seen_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table worker_lease');
  }
}
