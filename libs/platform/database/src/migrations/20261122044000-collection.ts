import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sources, uploads, imports, posts and their snapshots. */
export class Collection20261122044000 implements MigrationInterface {
  readonly name = 'Collection20261122044000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table social_account (
        id uuid constraint social_account_pkey primary key default uuidv7(),
        organisation_id uuid not null constraint social_account_organisation_fkey references organisation on delete restrict,
        network text not null constraint social_account_network_fkey references network on delete restrict,
        handle text not null constraint social_account_handle_check check (handle = lower(handle) and handle !~ '^@|\\s'),
        url text not null,
        kind text not null constraint social_account_kind_check check (kind in ('institutional', 'personal')),
        is_demo boolean not null default false,
        registered_at timestamptz not null,
        constraint social_account_handle_key unique (network, handle)
      );
      create index social_account_organisation_idx on social_account (organisation_id);
      create table collection_source (
        id uuid constraint collection_source_pkey primary key default uuidv7(),
        connector text not null,
        name text not null,
        address text not null,
        organisation_id uuid constraint collection_source_organisation_fkey references organisation on delete restrict,
        config jsonb not null,
        cursor jsonb,
        state text not null constraint collection_source_state_check check (state in ('active', 'paused', 'stopped')),
        last_pulled_at timestamptz,
        next_pull_at timestamptz not null,
        failure_code text,
        failure_count integer not null default 0,
        created_at timestamptz not null,
        constraint collection_source_address_key unique (connector, address)
      );
      create index collection_source_due_idx on collection_source (next_pull_at) where state = 'active';
      create index collection_source_organisation_idx on collection_source (organisation_id);
      create table upload (
        id uuid constraint upload_pkey primary key default uuidv7(),
        file_name text not null,
        bytes bytea not null,
        uploaded_by uuid not null constraint upload_uploaded_by_fkey references app_user on delete cascade,
        uploaded_at timestamptz not null
      );
      create index upload_uploaded_by_idx on upload (uploaded_by);
      create table post_import (
        id uuid constraint post_import_pkey primary key default uuidv7(),
        upload_id uuid constraint post_import_upload_fkey references upload on delete set null,
        file_name text not null,
        byte_count integer not null,
        encoding text not null,
        delimiter text,
        columns text[] not null,
        mapping jsonb,
        state text not null constraint post_import_state_check check (state in ('previewed', 'running', 'done', 'undone', 'failed')),
        is_dry_run boolean not null default false,
        row_count integer not null default 0,
        processed_count integer not null default 0,
        created_count integer not null default 0,
        updated_count integer not null default 0,
        unchanged_count integer not null default 0,
        rejected_count integer not null default 0,
        preview jsonb not null default '[]',
        failure_code text,
        created_by uuid not null constraint post_import_created_by_fkey references app_user on delete restrict,
        created_at timestamptz not null,
        finished_at timestamptz,
        undone_at timestamptz
      );
      create index post_import_created_idx on post_import (created_at);
      create index post_import_created_by_idx on post_import (created_by);
      create index post_import_upload_idx on post_import (upload_id);
      create table import_row_problem (
        post_import_id uuid not null constraint import_row_problem_import_fkey references post_import on delete cascade,
        row_number integer not null,
        column_name text,
        code text not null,
        value text,
        constraint import_row_problem_pkey primary key (post_import_id, row_number, code)
      );
      -- The present text is the latest snapshot's; posts are never overwritten without one.
      create table post (
        id uuid constraint post_pkey primary key default uuidv7(),
        network text not null constraint post_network_fkey references network on delete restrict,
        external_id text not null constraint post_external_id_check check (length(external_id) between 1 and 500),
        social_account_id uuid constraint post_account_fkey references social_account on delete set null,
        organisation_id uuid constraint post_organisation_fkey references organisation on delete restrict,
        author_name text not null,
        url text,
        text text not null,
        language text,
        hashtags text[] not null default '{}',
        links text[] not null default '{}',
        fingerprint text not null,
        posted_at timestamptz not null,
        collected_at timestamptz not null,
        deleted_at timestamptz,
        is_demo boolean not null default false,
        reported_by uuid constraint post_reported_by_fkey references app_user on delete set null,
        constraint post_network_external_id_key unique (network, external_id)
      );
      create index post_posted_idx on post (posted_at desc, id desc);
      create index post_organisation_idx on post (organisation_id, posted_at desc);
      create index post_account_idx on post (social_account_id);
      create index post_fingerprint_idx on post (fingerprint);
      create index post_reported_by_idx on post (reported_by);
      create table post_snapshot (
        id uuid constraint post_snapshot_pkey primary key default uuidv7(),
        post_id uuid not null constraint post_snapshot_post_fkey references post on delete cascade,
        taken_at timestamptz not null,
        source_id uuid constraint post_snapshot_source_fkey references collection_source on delete set null,
        post_import_id uuid constraint post_snapshot_import_fkey references post_import on delete cascade,
        text text not null,
        fingerprint text not null,
        is_deletion boolean not null default false,
        metrics jsonb not null default '{}',
        raw jsonb not null default '{}'
      );
      create index post_snapshot_post_idx on post_snapshot (post_id, taken_at desc, id desc);
      create index post_snapshot_import_idx on post_snapshot (post_import_id);
      create index post_snapshot_source_idx on post_snapshot (source_id);

    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table post_snapshot, post, import_row_problem, post_import, upload, collection_source, social_account;`,
    );
  }
}
