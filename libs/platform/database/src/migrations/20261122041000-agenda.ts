import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agenda items with their framing, moments and speaker matrix; who wrote and who reviewed them. */
export class Agenda20261122041000 implements MigrationInterface {
  readonly name = 'Agenda20261122041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table theme (
        id uuid constraint theme_pkey primary key default uuidv7(),
        code text not null constraint theme_code_key unique,
        name_id text not null,
        name_en text not null
      );
      create table agenda_item (
        id uuid constraint agenda_item_pkey primary key default uuidv7(),
        version integer not null default 1,
        title text not null constraint agenda_item_title_check check (length(btrim(title)) between 1 and 200),
        title_en text,
        objective text not null,
        theme_id uuid not null constraint agenda_item_theme_fkey references theme on delete restrict,
        priority integer not null constraint agenda_item_priority_check check (priority between 1 and 3),
        period_from date not null,
        period_until date not null,
        state text not null constraint agenda_item_state_check
          check (state in ('draft', 'submitted', 'needs_revision', 'approved', 'retired')),
        lead_organisation_id uuid not null constraint agenda_item_lead_fkey references organisation on delete restrict,
        hashtags text[] not null default '{}',
        links text[] not null default '{}',
        colour_slot integer constraint agenda_item_colour_slot_check check (colour_slot between 1 and 8),
        is_demo boolean not null default false,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint agenda_item_period_check check (period_until >= period_from)
      );
      create index agenda_item_period_idx on agenda_item (period_from, period_until);
      create index agenda_item_theme_idx on agenda_item (theme_id);
      create index agenda_item_lead_idx on agenda_item (lead_organisation_id);
      create table agenda_speaker (
        agenda_item_id uuid not null constraint agenda_speaker_item_fkey references agenda_item on delete cascade,
        organisation_id uuid not null constraint agenda_speaker_organisation_fkey references organisation on delete restrict,
        part text not null constraint agenda_speaker_part_check check (part in ('leads', 'supports', 'silent')),
        constraint agenda_speaker_pkey primary key (agenda_item_id, organisation_id)
      );
      create index agenda_speaker_organisation_idx on agenda_speaker (organisation_id);
      create table agenda_moment (
        id uuid constraint agenda_moment_pkey primary key default uuidv7(),
        agenda_item_id uuid not null constraint agenda_moment_item_fkey references agenda_item on delete cascade,
        title text not null,
        occurs_at timestamptz not null,
        zone text not null constraint agenda_moment_zone_check check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'))
      );
      create index agenda_moment_item_idx on agenda_moment (agenda_item_id, occurs_at);
      -- One framing an item for now; a position makes room for several.
      create table framing (
        id uuid constraint framing_pkey primary key default uuidv7(),
        agenda_item_id uuid not null constraint framing_item_fkey references agenda_item on delete cascade,
        position integer not null default 1,
        problem text not null,
        cause text not null,
        judgement text not null,
        remedy text not null,
        tone text not null,
        wording_use text[] not null default '{}',
        wording_avoid text[] not null default '{}',
        questions jsonb not null default '[]',
        counter_narratives jsonb not null default '[]',
        constraint framing_position_key unique (agenda_item_id, position)
      );
      -- One row a person and item: the key itself keeps an author from being a reviewer.
      create table agenda_contributor (
        agenda_item_id uuid not null constraint agenda_contributor_item_fkey references agenda_item on delete cascade,
        user_id uuid not null constraint agenda_contributor_user_fkey references app_user on delete restrict,
        part text not null constraint agenda_contributor_part_check check (part in ('author', 'reviewer')),
        constraint agenda_contributor_pkey primary key (agenda_item_id, user_id),
        constraint agenda_contributor_part_key unique (agenda_item_id, user_id, part)
      );
      create index agenda_contributor_user_idx on agenda_contributor (user_id);
      create table agenda_review (
        id uuid constraint agenda_review_pkey primary key default uuidv7(),
        agenda_item_id uuid not null,
        reviewer_id uuid not null,
        part text not null default 'reviewer' constraint agenda_review_part_check check (part = 'reviewer'),
        item_version integer not null,
        decision text not null constraint agenda_review_decision_check check (decision in ('approved', 'returned')),
        reason text,
        decided_at timestamptz not null,
        constraint agenda_review_reason_check check (decision = 'approved' or length(btrim(reason)) > 0),
        -- Points at the one row that says which part the person has: it has to be the reviewer's.
        constraint agenda_review_contributor_fkey foreign key (agenda_item_id, reviewer_id, part)
          references agenda_contributor (agenda_item_id, user_id, part) on delete cascade
      );
      create index agenda_review_item_idx on agenda_review (agenda_item_id, decided_at);

    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table agenda_review, agenda_contributor, framing, agenda_moment, agenda_speaker, agenda_item, theme;`,
    );
  }
}
