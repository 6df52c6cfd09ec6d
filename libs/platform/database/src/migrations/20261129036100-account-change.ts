import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has changed in the register of official accounts, for everybody to read; never what a personal account was, once it is forgotten. */
export class AccountChange20261129036100 implements MigrationInterface {
  readonly name = 'AccountChange20261129036100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account_change (
        id uuid constraint account_change_pkey primary key default uuidv7(),
        kind text not null constraint account_change_kind_check check (kind in ('registered', 'transferred', 'control_proven', 'retired')),
        changed_at timestamptz not null,
        -- What everybody could know of the account then. All of it goes when the account is forgotten.
        social_account_id uuid constraint account_change_account_fkey references social_account on delete cascade,
        organisation_id uuid constraint account_change_organisation_fkey references organisation on delete restrict,
        network text constraint account_change_network_fkey references network on delete restrict,
        handle text,
        url text,
        account_kind text,
        is_demo boolean,
        retired_on date,
        forgotten_at timestamptz,
        constraint account_change_forgotten_check check (
          case when forgotten_at is null
            then num_nulls(social_account_id, organisation_id, network, handle, url, account_kind, is_demo) = 0
            else num_nonnulls(social_account_id, organisation_id, network, handle, url, account_kind, is_demo, retired_on) = 0
          end)
      );
      create index account_change_changed_idx on account_change (changed_at, id);
      create index account_change_account_idx on account_change (social_account_id);
      insert into account_change (kind, changed_at, social_account_id, organisation_id, network, handle, url, account_kind, is_demo)
        select 'registered', registered_at, id, organisation_id, network, handle, url, kind, is_demo
          from social_account where id in (select id from counted_account) order by registered_at, id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table account_change;`);
  }
}
