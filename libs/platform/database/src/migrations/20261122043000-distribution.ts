import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Releases, and the deliveries that each ministry received and answers. */
export class Distribution20261122043000 implements MigrationInterface {
  readonly name = 'Distribution20261122043000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table release (
        id uuid constraint release_pkey primary key default uuidv7(),
        brief_version_id uuid not null constraint release_version_fkey references brief_version on delete restrict
          constraint release_version_key unique,
        audience text not null constraint release_audience_check check (audience in ('all', 'coordinated', 'explicit', 'speakers')),
        released_by uuid not null constraint release_released_by_fkey references app_user on delete restrict,
        released_at timestamptz not null,
        embargo_until timestamptz,
        answer_by timestamptz not null,
        retracted_at timestamptz,
        retraction_reason text,
        constraint release_answer_by_check check (answer_by > coalesce(embargo_until, released_at)),
        constraint release_retraction_check check ((retracted_at is null) = (retraction_reason is null))
      );
      create index release_released_by_idx on release (released_by);
      -- The number a ministry's inbox has reached. Its row is locked while deliveries are numbered, so numbers commit in order.
      create table inbox (
        organisation_id uuid constraint inbox_pkey primary key constraint inbox_organisation_fkey references organisation on delete cascade,
        sequence integer not null default 0
      );
      create table delivery (
        id uuid constraint delivery_pkey primary key default uuidv7(),
        release_id uuid not null constraint delivery_release_fkey references release on delete cascade,
        brief_version_id uuid not null constraint delivery_version_fkey references brief_version on delete restrict,
        organisation_id uuid not null constraint delivery_organisation_fkey references organisation on delete restrict,
        -- Zero until the embargo ends and the delivery is opened; then the inbox number of its last change.
        sequence integer not null default 0,
        visible_at timestamptz not null,
        acknowledged_at timestamptz,
        acknowledged_by uuid constraint delivery_acknowledged_by_fkey references app_user on delete restrict,
        answer text constraint delivery_answer_check check (answer in ('carried', 'adapted', 'not_in_mandate', 'postponed', 'objection')),
        answer_reason text,
        answered_at timestamptz,
        answered_by uuid constraint delivery_answered_by_fkey references app_user on delete restrict,
        retraction_confirmed_at timestamptz,
        constraint delivery_once_key unique (brief_version_id, organisation_id),
        constraint delivery_answered_check check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
        constraint delivery_reason_check check (
          answer is null or answer in ('carried', 'adapted') or length(btrim(answer_reason)) > 0)
      );
      create index delivery_release_idx on delivery (release_id);
      create index delivery_inbox_idx on delivery (organisation_id, visible_at desc, id);
      create index delivery_unopened_idx on delivery (visible_at) where sequence = 0;

    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table delivery, inbox, release;`);
  }
}
