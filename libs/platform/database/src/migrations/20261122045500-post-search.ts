import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words in posts, by the Indonesian stems that PostgreSQL brings. */
export class PostSearch20261122045500 implements MigrationInterface {
  readonly name = 'PostSearch20261122045500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index post_text_idx on post using gin (to_tsvector('indonesian', text));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index post_text_idx;`);
  }
}
