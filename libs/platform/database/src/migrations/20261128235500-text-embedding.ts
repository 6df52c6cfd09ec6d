import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Vectors of texts from an outside service, where the operator has set one up; empty otherwise. */
export class TextEmbedding20261128235500 implements MigrationInterface {
  readonly name = 'TextEmbedding20261128235500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table text_embedding (
        -- Of a post's text as in post.fingerprint, or of an agenda item's.
        fingerprint text constraint text_embedding_pkey primary key,
        model text not null,
        -- Numbers of 32 bits, lowest byte first.
        vector bytea not null,
        made_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table text_embedding;`);
  }
}
