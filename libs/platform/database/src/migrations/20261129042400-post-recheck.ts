import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a post was looked at again after it was collected. */
export class PostRecheck20261129042400 implements MigrationInterface {
  readonly name = 'PostRecheck20261129042400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table post_recheck (
        post_id uuid constraint post_recheck_pkey primary key constraint post_recheck_post_fkey references post on delete cascade,
        -- Looks that are behind it, of those that its age asks for.
        check_count smallint not null,
        checked_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table post_recheck;');
  }
}
