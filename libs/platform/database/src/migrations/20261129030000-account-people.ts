import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The people behind the accounts: who has access to the institution's, whose a personal one is, and that person's consent. */
export class AccountPeople20261129030000 implements MigrationInterface {
  readonly name = 'AccountPeople20261129030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null for a personal account that was registered before holders were kept: nothing of it is collected.
      alter table social_account
        add column holder_id uuid constraint social_account_holder_fkey references app_user on delete restrict,
        add constraint social_account_holder_check check (holder_id is null or kind = 'personal'),
        add constraint social_account_holder_key unique (id, holder_id);
      create index social_account_holder_idx on social_account (holder_id) where holder_id is not null;
      -- Who can post from an institutional account, from and until a moment.
      create table account_access (
        id uuid constraint account_access_pkey primary key default uuidv7(),
        social_account_id uuid not null constraint account_access_account_fkey references social_account on delete cascade,
        user_id uuid not null constraint account_access_user_fkey references app_user on delete restrict,
        began_at timestamptz not null,
        began_by uuid constraint account_access_began_by_fkey references app_user on delete set null,
        ended_at timestamptz,
        ended_by uuid constraint account_access_ended_by_fkey references app_user on delete set null,
        constraint account_access_span_check check (ended_at is null or ended_at >= began_at)
      );
      create unique index account_access_standing_key on account_access (social_account_id, user_id) where ended_at is null;
      create index account_access_user_idx on account_access (user_id);
      create index account_access_began_by_idx on account_access (began_by);
      create index account_access_ended_by_idx on account_access (ended_by);
      -- History of consents; the one that is not withdrawn is in force. Given by the holder and by nobody else: the
      -- second foreign key says so.
      create table account_consent (
        id uuid constraint account_consent_pkey primary key default uuidv7(),
        social_account_id uuid not null constraint account_consent_account_fkey references social_account on delete restrict,
        given_by uuid not null,
        -- Of the purpose as it was read.
        purpose_version integer not null constraint account_consent_version_check check (purpose_version > 0),
        given_at timestamptz not null,
        withdrawn_at timestamptz,
        withdrawal_choice text constraint account_consent_choice_check check (withdrawal_choice in ('detach', 'delete')),
        constraint account_consent_holder_fkey foreign key (social_account_id, given_by) references social_account (id, holder_id) on delete restrict,
        constraint account_consent_withdrawal_check check ((withdrawn_at is null) = (withdrawal_choice is null)),
        constraint account_consent_span_check check (withdrawn_at is null or withdrawn_at >= given_at)
      );
      create unique index account_consent_standing_key on account_consent (social_account_id) where withdrawn_at is null;
      create index account_consent_account_idx on account_consent (social_account_id);
      create index account_consent_given_by_idx on account_consent (given_by);
      -- What counts and is collected: the institutions' accounts, and personal ones with consent in force.
      create view counted_account as
        select a.id from social_account a
         where a.kind = 'institutional'
            or exists (select 1 from account_consent c where c.social_account_id = a.id and c.withdrawn_at is null);
      -- The demo's people are invented, and so is their consent: each holds the account of the ministry they speak for.
      update social_account a set holder_id = officer.user_id
        from (select m.organisation_id, (array_agg(m.user_id order by m.valid_from, m.id))[1] as user_id
                from membership m join app_user u on u.id = m.user_id and u.is_demo
               where m.role = 'officer' and m.valid_until is null group by m.organisation_id) officer
       where a.is_demo and a.kind = 'personal' and officer.organisation_id = a.organisation_id;
      insert into account_consent (social_account_id, given_by, purpose_version, given_at)
        select id, holder_id, 1, registered_at from social_account where is_demo and holder_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view counted_account;
      drop table account_consent, account_access;
      alter table social_account drop column holder_id;
    `);
  }
}
