import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One verdict, many near-identical posts: which post a decision was made on, where it was made on another. */
export class DecidedWith20261128234500 implements MigrationInterface {
  readonly name = 'DecidedWith20261128234500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attribution_decision
        -- Null for a decision on the post itself, and once the other post is gone.
        add column decided_with uuid constraint attribution_decision_decided_with_fkey references post on delete set null,
        add constraint attribution_decision_decided_with_check check (decided_with <> post_id);
      create index attribution_decision_decided_with_idx on attribution_decision (decided_with) where decided_with is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table attribution_decision drop column decided_with;');
  }
}
