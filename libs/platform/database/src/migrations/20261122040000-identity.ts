import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations that split, merge and are renamed; people, their memberships, sessions and invitations. */
export class Identity20261122040000 implements MigrationInterface {
  readonly name = 'Identity20261122040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid constraint organisation_pkey primary key default uuidv7(),
        code text not null constraint organisation_code_key unique
          constraint organisation_code_check check (code ~ '^[a-z0-9-]{2,40}$'),
        name_id text not null,
        name_en text not null,
        short_name text not null,
        kind text not null constraint organisation_kind_check
          check (kind in ('centre', 'coordinating_ministry', 'ministry', 'agency', 'province', 'city')),
        valid_from date not null,
        valid_until date,
        protocol_order integer not null,
        sources jsonb not null default '[]',
        constraint organisation_validity_check check (valid_until is null or valid_until >= valid_from)
      );
      create table organisation_successor (
        predecessor_id uuid not null constraint organisation_successor_predecessor_fkey references organisation on delete cascade,
        successor_id uuid not null constraint organisation_successor_successor_fkey references organisation on delete cascade,
        constraint organisation_successor_pkey primary key (predecessor_id, successor_id),
        constraint organisation_successor_self_check check (predecessor_id <> successor_id)
      );
      create index organisation_successor_successor_idx on organisation_successor (successor_id);
      create table organisation_coordination (
        organisation_id uuid not null constraint organisation_coordination_organisation_fkey references organisation on delete cascade,
        coordinator_id uuid not null constraint organisation_coordination_coordinator_fkey references organisation on delete cascade,
        valid_from date not null,
        valid_until date,
        constraint organisation_coordination_pkey primary key (organisation_id, valid_from),
        constraint organisation_coordination_validity_check check (valid_until is null or valid_until >= valid_from)
      );
      create index organisation_coordination_coordinator_idx on organisation_coordination (coordinator_id);

      create table app_user (
        id uuid constraint app_user_pkey primary key default uuidv7(),
        email text not null constraint app_user_email_check check (email = lower(email) and email like '%_@_%'),
        name text not null constraint app_user_name_check check (length(btrim(name)) between 1 and 120),
        locale text not null default 'id' constraint app_user_locale_check check (locale in ('id', 'en')),
        password_hash text not null,
        is_demo boolean not null default false,
        created_at timestamptz not null,
        suspended_at timestamptz,
        constraint app_user_email_key unique (email)
      );
      create table membership (
        id uuid constraint membership_pkey primary key default uuidv7(),
        user_id uuid not null constraint membership_user_fkey references app_user on delete cascade,
        organisation_id uuid not null constraint membership_organisation_fkey references organisation on delete restrict,
        role text not null constraint membership_role_check
          check (role in ('planner', 'reviewer', 'officer', 'leader', 'auditor', 'admin')),
        valid_from date not null,
        valid_until date,
        constraint membership_validity_check check (valid_until is null or valid_until >= valid_from)
      );
      create unique index membership_current_key on membership (user_id, organisation_id, role) where valid_until is null;
      create index membership_organisation_idx on membership (organisation_id);
      create table session (
        id uuid constraint session_pkey primary key default uuidv7(),
        token_hash bytea not null constraint session_token_hash_key unique,
        user_id uuid not null constraint session_user_fkey references app_user on delete cascade,
        membership_id uuid not null constraint session_membership_fkey references membership on delete cascade,
        user_agent text,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index session_user_idx on session (user_id) where revoked_at is null;
      create index session_membership_idx on session (membership_id);
      create table sign_in_failure (
        id uuid constraint sign_in_failure_pkey primary key default uuidv7(),
        email text not null,
        failed_at timestamptz not null
      );
      create index sign_in_failure_email_idx on sign_in_failure (email, failed_at);
      create table invitation (
        id uuid constraint invitation_pkey primary key default uuidv7(),
        token_hash bytea not null constraint invitation_token_hash_key unique,
        email text not null constraint invitation_email_check check (email = lower(email) and email like '%_@_%'),
        name text not null,
        organisation_id uuid not null constraint invitation_organisation_fkey references organisation on delete restrict,
        role text not null constraint invitation_role_check
          check (role in ('planner', 'reviewer', 'officer', 'leader', 'auditor', 'admin')),
        invited_by uuid constraint invitation_invited_by_fkey references app_user on delete set null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        revoked_at timestamptz,
        constraint invitation_outcome_check check (accepted_at is null or revoked_at is null)
      );
      create index invitation_organisation_idx on invitation (organisation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table invitation, sign_in_failure, session, membership, app_user,
        organisation_coordination, organisation_successor, organisation;
    `);
  }
}
