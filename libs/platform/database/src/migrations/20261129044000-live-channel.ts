import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Channels on which networks tell of posts as they are written: who listens, where it goes on, and to which sources. */
export class LiveChannel20261129044000 implements MigrationInterface {
  readonly name = 'LiveChannel20261129044000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table live_channel (
        key text constraint live_channel_pkey primary key,
        -- The process that listens, and until when it is believed to be alive.
        holder uuid,
        held_until timestamptz,
        -- Since when its connection stands.
        connected_at timestamptz,
        cursor jsonb,
        -- Why the last connection ended, or none came about.
        failure_code text,
        constraint live_channel_held_check check (num_nulls(holder, held_until) in (0, 2)),
        constraint live_channel_connected_check check (connected_at is null or holder is not null)
      );
      create table live_source (
        source_id uuid constraint live_source_pkey primary key
          constraint live_source_source_fkey references collection_source on delete cascade,
        channel_key text not null constraint live_source_channel_fkey references live_channel on delete cascade,
        -- What the source is called on the channel.
        name text not null,
        joined_at timestamptz not null
      );
      create index live_source_channel_idx on live_source (channel_key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table live_source, live_channel');
  }
}
