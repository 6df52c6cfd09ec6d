import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the sweep looks for posts to do: those that changed since it last looked, and the days whose agenda changed. */
export class SweepProgress20261129042200 implements MigrationInterface {
  readonly name = 'SweepProgress20261129042200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The transaction that last wrote what others read of the post. A reader that has seen all transactions below one
      -- number has missed none, in whatever order they committed; a time or an id could not say that.
      alter table post add column changed_in xid8 not null default pg_current_xact_id();
      create index post_changed_idx on post (changed_in);
      create function mark_post_changed() returns trigger language plpgsql as $$
        begin
          new.changed_in := pg_current_xact_id();
          return new;
        end $$;
      create trigger post_changed before update on post for each row
        when ((old.text, old.fingerprint, old.hashtags, old.links, old.posted_at, old.organisation_id)
              is distinct from (new.text, new.fingerprint, new.hashtags, new.links, new.posted_at, new.organisation_id))
        execute function mark_post_changed();
      -- One row. Every transaction below has been looked at.
      create table attribution_sweep (
        is_only boolean constraint attribution_sweep_pkey primary key default true constraint attribution_sweep_only_check check (is_only),
        seen_below xid8 not null
      );
      insert into attribution_sweep (seen_below) values ('0');
      -- Each day (of western Indonesia) that has posts, with the agenda and the matcher by which all of them were done.
      create table attribution_day (
        day date constraint attribution_day_pkey primary key,
        agenda_key text,
        matcher_version text
      );
      insert into attribution_day (day) select distinct (posted_at at time zone 'Asia/Jakarta')::date from post;
      create index attribution_run_stale_idx on attribution_run (post_id) where agenda_key = 'stale';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index attribution_run_stale_idx;
      drop table attribution_day, attribution_sweep;
      drop trigger post_changed on post;
      drop function mark_post_changed;
      alter table post drop column changed_in;
    `);
  }
}
