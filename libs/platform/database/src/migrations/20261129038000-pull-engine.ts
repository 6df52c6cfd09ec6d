import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hosts allow and how fast they answer, what each pull did, and the way into a source's past. */
export class PullEngine20261129038000 implements MigrationInterface {
  readonly name = 'PullEngine20261129038000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table collection_source
        -- The host that is asked, which need not be the one of the address for people.
        add column host text not null default '',
        -- Slices since a pull last came to its end.
        add column slice_count integer not null default 0;
      update collection_source
         set host = coalesce(lower(substring(coalesce(config->>'service', config->>'server', config->>'url', address) from '^https?://([^/:?#]+)')), '');
      create index collection_source_host_idx on collection_source (host);
      -- Written at every request and worth nothing after a crash: what is lost is learned again from the next answer.
      create unlogged table source_host (
        host text constraint source_host_pkey primary key,
        pace text constraint source_host_pace_check check (pace in ('quick', 'slow')),
        limit_count integer,
        remaining_count integer,
        window_seconds integer,
        resets_at timestamptz,
        blocked_until timestamptz,
        constraint source_host_window_check check (num_nulls(limit_count, remaining_count, window_seconds, resets_at) in (0, 4))
      );
      create table pull_log (
        id uuid constraint pull_log_pkey primary key default uuidv7(),
        source_id uuid not null constraint pull_log_source_fkey references collection_source on delete cascade,
        kind text not null constraint pull_log_kind_check check (kind in ('live', 'backfill')),
        began_at timestamptz not null,
        ended_at timestamptz not null,
        outcome text not null constraint pull_log_outcome_check check (outcome in ('finished', 'continued', 'limited', 'failed')),
        failure_code text,
        request_count integer not null,
        page_count integer not null,
        created_count integer not null,
        updated_count integer not null,
        rejected_count integer not null,
        -- What the host answered last, of the latest failure only.
        answer jsonb,
        constraint pull_log_failure_check check ((outcome in ('limited', 'failed')) = (failure_code is not null))
      );
      create index pull_log_source_idx on pull_log (source_id, began_at desc);
      create table source_backfill (
        source_id uuid constraint source_backfill_pkey primary key
          constraint source_backfill_source_fkey references collection_source on delete cascade,
        state text not null constraint source_backfill_state_check check (state in ('running', 'paused', 'done', 'cancelled', 'failed')),
        -- The day that it is to reach.
        since timestamptz not null,
        begun_at timestamptz not null,
        cursor jsonb,
        -- The oldest post so far.
        reached_at timestamptz,
        post_count integer not null default 0,
        page_count integer not null default 0,
        failure_code text,
        failure_count integer not null default 0,
        next_run_at timestamptz not null,
        finished_at timestamptz
      );
      create index source_backfill_due_idx on source_backfill (next_run_at) where state = 'running';
      -- A source's newest posts, which say how often it is asked; it serves the foreign key as well.
      create index post_snapshot_source_posted_idx on post_snapshot (source_id, posted_at desc);
      drop index post_snapshot_source_idx;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index post_snapshot_source_idx on post_snapshot (source_id);
      drop index post_snapshot_source_posted_idx;
      drop table source_backfill, pull_log, source_host;
      drop index collection_source_host_idx;
      alter table collection_source drop column host, drop column slice_count;
    `);
  }
}
