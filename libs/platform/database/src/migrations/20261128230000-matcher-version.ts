import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of the matcher that this house made: other thresholds, weights corrected by its own decisions. */
export class MatcherVersion20261128230000 implements MigrationInterface {
  readonly name = 'MatcherVersion20261128230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The one activated last among those of the engine that runs stands; without one, the engine as it was shipped.
      create table matcher_version (
        id uuid constraint matcher_version_pkey primary key default uuidv7(),
        version text not null constraint matcher_version_version_key unique,
        engine_version text not null,
        origin text not null constraint matcher_version_origin_check check (origin in ('shipped', 'thresholds', 'refit')),
        -- Null: the weights that the engine was shipped with.
        model jsonb,
        suggest_threshold double precision not null,
        match_threshold double precision not null,
        -- What a refit learnt from, and how well it did before and after on decisions that it had not seen.
        judged_count integer not null default 0,
        drawn_count integer not null default 0,
        fitness_before jsonb,
        fitness_after jsonb,
        is_better boolean not null default true,
        made_by uuid constraint matcher_version_made_by_fkey references app_user on delete set null,
        made_at timestamptz not null,
        activated_by uuid constraint matcher_version_activated_by_fkey references app_user on delete set null,
        activated_at timestamptz,
        constraint matcher_version_thresholds_check
          check (0 <= suggest_threshold and suggest_threshold <= match_threshold and match_threshold <= 1)
      );
      create index matcher_version_made_by_idx on matcher_version (made_by);
      create index matcher_version_activated_by_idx on matcher_version (activated_by);
      -- A post that passes on or quotes another names its address.
      -- By its hash: an address may be longer than an ordered index holds.
      create index post_url_idx on post using hash (url) where url is not null;
      create index post_links_idx on post using gin (links);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index post_links_idx; drop index post_url_idx; drop table matcher_version;`);
  }
}
