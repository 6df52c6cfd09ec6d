import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows when consent is withdrawn: the work on what was collected, its report, and what never comes back. */
export class AccountWithdrawal20261129031000 implements MigrationInterface {
  readonly name = 'AccountWithdrawal20261129031000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row a withdrawn consent: how far the work is. Numbers only, for the holder to read.
      create table account_withdrawal (
        account_consent_id uuid constraint account_withdrawal_pkey primary key
          constraint account_withdrawal_consent_fkey references account_consent on delete restrict,
        begun_at timestamptz,
        done_at timestamptz,
        post_count integer not null default 0,
        snapshot_count integer not null default 0,
        attribution_count integer not null default 0,
        alignment_count integer not null default 0,
        source_count integer not null default 0,
        constraint account_withdrawal_span_check check (done_at is null or begun_at is not null)
      );
      create index account_withdrawal_open_idx on account_withdrawal (account_consent_id) where done_at is null;
      -- Posts that were withdrawn are known by a hash of their identity, so that no import brings them back.
      create table withdrawn_post (
        -- SHA-256 of network, space, external id.
        identity_hash bytea constraint withdrawn_post_pkey primary key,
        -- The post without its author, where it stayed; null where it was deleted. Whose it was is kept nowhere.
        post_id uuid constraint withdrawn_post_post_fkey references post on delete set null,
        constraint withdrawn_post_post_key unique (post_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table withdrawn_post, account_withdrawal;');
  }
}
