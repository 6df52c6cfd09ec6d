import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Briefs and their versions: talking points, locked facts, copy per network; authors, reviewers, content hash. */
export class Briefing20261122042000 implements MigrationInterface {
  readonly name = 'Briefing20261122042000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table network (
        key text constraint network_pkey primary key constraint network_key_check check (key ~ '^[a-z]{1,20}$'),
        name text not null,
        position integer not null,
        character_limit integer not null constraint network_character_limit_check check (character_limit > 0),
        fold_at integer,
        counting_rule text not null constraint network_counting_rule_check
          check (counting_rule in ('graphemes', 'code_points', 'x_weighted', 'url_23')),
        compose_url text
      );
      insert into network (key, name, position, character_limit, fold_at, counting_rule, compose_url) values
        ('x', 'X', 1, 280, null, 'x_weighted', 'https://x.com/intent/post?text={text}'),
        ('instagram', 'Instagram', 2, 2200, 125, 'code_points', null),
        ('facebook', 'Facebook', 3, 63206, 150, 'code_points', null),
        ('tiktok', 'TikTok', 4, 4000, 60, 'code_points', null),
        ('youtube', 'YouTube', 5, 5000, 100, 'code_points', null),
        ('threads', 'Threads', 6, 500, null, 'code_points', 'https://www.threads.net/intent/post?text={text}'),
        ('bluesky', 'Bluesky', 7, 300, null, 'graphemes', 'https://bsky.app/intent/compose?text={text}'),
        ('mastodon', 'Mastodon', 8, 500, null, 'url_23', null),
        ('web', 'Web', 9, 100000, null, 'code_points', null);
      create table brief (
        id uuid constraint brief_pkey primary key default uuidv7(),
        agenda_item_id uuid not null constraint brief_agenda_item_fkey references agenda_item on delete restrict,
        is_demo boolean not null default false,
        created_at timestamptz not null
      );
      create index brief_agenda_item_idx on brief (agenda_item_id);
      create table brief_version (
        id uuid constraint brief_version_pkey primary key default uuidv7(),
        brief_id uuid not null constraint brief_version_brief_fkey references brief on delete cascade,
        number integer not null constraint brief_version_number_check check (number > 0),
        -- Counts the edits of this version: what optimistic locking compares.
        version integer not null default 1,
        state text not null constraint brief_version_state_check
          check (state in ('draft', 'submitted', 'needs_revision', 'approved', 'released', 'superseded', 'retracted')),
        title text not null constraint brief_version_title_check check (length(btrim(title)) between 1 and 200),
        core text not null,
        hashtags text[] not null default '{}',
        links text[] not null default '{}',
        content_hash text not null constraint brief_version_content_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
        -- The hash that was approved; the version is frozen to it.
        approved_hash text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint brief_version_number_key unique (brief_id, number),
        constraint brief_version_approved_hash_check check (
          (state in ('draft', 'submitted', 'needs_revision') and approved_hash is null)
          or (state not in ('draft', 'submitted', 'needs_revision') and approved_hash = content_hash))
      );
      create unique index brief_version_open_key on brief_version (brief_id) where state in ('draft', 'submitted', 'needs_revision');
      create index brief_version_state_idx on brief_version (state, updated_at);
      create table talking_point (
        id uuid constraint talking_point_pkey primary key default uuidv7(),
        brief_version_id uuid not null constraint talking_point_version_fkey references brief_version on delete cascade,
        position integer not null,
        text text not null constraint talking_point_text_check check (length(btrim(text)) > 0),
        evidence text not null,
        source_url text,
        constraint talking_point_position_key unique (brief_version_id, position)
      );
      create table locked_fact (
        id uuid constraint locked_fact_pkey primary key default uuidv7(),
        brief_version_id uuid not null constraint locked_fact_version_fkey references brief_version on delete cascade,
        position integer not null,
        label text not null,
        value text not null,
        unit text not null,
        as_of date not null,
        source text not null,
        constraint locked_fact_position_key unique (brief_version_id, position)
      );
      create table network_copy (
        brief_version_id uuid not null constraint network_copy_version_fkey references brief_version on delete cascade,
        network text not null constraint network_copy_network_fkey references network on delete restrict,
        text text not null,
        constraint network_copy_pkey primary key (brief_version_id, network)
      );
      -- One row a person and version: the key itself keeps an author from being an approver.
      create table brief_contributor (
        brief_version_id uuid not null constraint brief_contributor_version_fkey references brief_version on delete cascade,
        user_id uuid not null constraint brief_contributor_user_fkey references app_user on delete restrict,
        part text not null constraint brief_contributor_part_check check (part in ('author', 'reviewer')),
        constraint brief_contributor_pkey primary key (brief_version_id, user_id),
        constraint brief_contributor_part_key unique (brief_version_id, user_id, part)
      );
      create index brief_contributor_user_idx on brief_contributor (user_id);
      create table brief_review (
        id uuid constraint brief_review_pkey primary key default uuidv7(),
        brief_version_id uuid not null,
        reviewer_id uuid not null,
        part text not null default 'reviewer' constraint brief_review_part_check check (part = 'reviewer'),
        decision text not null constraint brief_review_decision_check check (decision in ('approved', 'returned')),
        reason text,
        content_hash text not null,
        decided_at timestamptz not null,
        constraint brief_review_reason_check check (decision = 'approved' or length(btrim(reason)) > 0),
        constraint brief_review_contributor_fkey foreign key (brief_version_id, reviewer_id, part)
          references brief_contributor (brief_version_id, user_id, part) on delete cascade
      );
      create index brief_review_version_idx on brief_review (brief_version_id, decided_at);

    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table brief_review, brief_contributor, network_copy, locked_fact, talking_point, brief_version, brief, network;`,
    );
  }
}
