import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The duty roster: shifts, absences with their cover, swap requests, and who steps in. */
export class Duty20261129034000 implements MigrationInterface {
  readonly name = 'Duty20261129034000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension btree_gist;
      create table duty_shift (
        id uuid constraint duty_shift_pkey primary key default uuidv7(),
        organisation_id uuid not null constraint duty_shift_organisation_fkey references organisation on delete cascade,
        user_id uuid not null constraint duty_shift_user_fkey references app_user on delete cascade,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        handed_by uuid constraint duty_shift_handed_by_fkey references app_user on delete set null,
        constraint duty_shift_length_check check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
        -- One name at a time, also between two who take the same hours at once.
        constraint duty_shift_one_at_a_time exclude using gist (organisation_id with =, tstzrange(starts_at, ends_at) with &&)
      );
      create index duty_shift_user_idx on duty_shift (user_id);
      create table duty_absence (
        id uuid constraint duty_absence_pkey primary key default uuidv7(),
        organisation_id uuid not null constraint duty_absence_organisation_fkey references organisation on delete cascade,
        user_id uuid not null constraint duty_absence_user_fkey references app_user on delete cascade,
        cover_id uuid constraint duty_absence_cover_fkey references app_user on delete set null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        constraint duty_absence_length_check check (ends_at > starts_at),
        constraint duty_absence_cover_check check (cover_id <> user_id),
        constraint duty_absence_one_at_a_time
          exclude using gist (organisation_id with =, user_id with =, tstzrange(starts_at, ends_at) with &&)
      );
      create index duty_absence_user_idx on duty_absence (user_id, ends_at);
      create table duty_swap (
        id uuid constraint duty_swap_pkey primary key default uuidv7(),
        organisation_id uuid not null constraint duty_swap_organisation_fkey references organisation on delete cascade,
        shift_id uuid not null constraint duty_swap_shift_fkey references duty_shift on delete cascade,
        return_shift_id uuid constraint duty_swap_return_shift_fkey references duty_shift on delete cascade,
        asked_by uuid not null constraint duty_swap_asked_by_fkey references app_user on delete cascade,
        asked_of uuid not null constraint duty_swap_asked_of_fkey references app_user on delete cascade,
        state text not null constraint duty_swap_state_check check (state in ('asked', 'accepted', 'declined', 'withdrawn')),
        asked_at timestamptz not null,
        decided_at timestamptz,
        constraint duty_swap_people_check check (asked_by <> asked_of),
        constraint duty_swap_decided_check check ((state = 'asked') = (decided_at is null))
      );
      create unique index duty_swap_open_key on duty_swap (shift_id) where state = 'asked';
      create index duty_swap_organisation_idx on duty_swap (organisation_id, asked_at);
      -- Who steps in where nobody is planned or everybody asked is busy, in the organisation's own order.
      create table duty_fallback (
        organisation_id uuid not null constraint duty_fallback_organisation_fkey references organisation on delete cascade,
        user_id uuid not null constraint duty_fallback_user_fkey references app_user on delete cascade,
        position integer not null constraint duty_fallback_position_check check (position >= 0),
        constraint duty_fallback_pkey primary key (organisation_id, user_id),
        constraint duty_fallback_position_key unique (organisation_id, position)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table duty_fallback, duty_swap, duty_absence, duty_shift;
      drop extension btree_gist;
    `);
  }
}
