import type { JsonValue, LiveMember } from '@conductor/connector-contract';
import { jsonValueOf } from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { CollectionSource } from './collection-source.entity.js';

/** A source that is on no channel. */
export type UnplacedSource = Pick<CollectionSource, 'id' | 'connector' | 'config' | 'cursor'>;

export interface SourcePlace {
  readonly sourceId: string;
  readonly channelKey: string;
  readonly name: string;
}

/** What whoever listens to a channel needs. */
export interface HeldChannel {
  readonly cursor: JsonValue;
  readonly members: readonly LiveMember[];
}

/** Which sources are heard on which channel, and which process listens: one at a time. For the worker. */
@Injectable()
export class LiveChannelService {
  /** Takes sources that are pulled no more off their channels. @returns those that may have found their place since */
  async unplaced(ctx: WorkContext, connectors: readonly string[]): Promise<readonly UnplacedSource[]> {
    await ctx.db.query(
      `delete from live_source where source_id in (select id from collection_source where state <> 'active')`,
    );
    return ctx.db.query(
      `select c.id, c.connector, c.config, c.cursor from collection_source c
        where c.state = 'active' and c.cursor is not null and c.connector = any($1)
          and not exists (select 1 from live_source l where l.source_id = c.id)`,
      [connectors],
    );
  }

  async place(ctx: WorkContext, places: readonly SourcePlace[]): Promise<void> {
    if (places.length === 0) return;
    const document = JSON.stringify(places);
    const given = `jsonb_to_recordset($1::jsonb) g("sourceId" uuid, "channelKey" text, name text)`;
    await ctx.db.query(
      `insert into live_channel (key) select distinct "channelKey" from ${given} order by 1 on conflict do nothing`,
      [document],
    );
    await ctx.db.query(
      `insert into live_source (source_id, channel_key, name, joined_at)
       select "sourceId", "channelKey", name, $2 from ${given} on conflict do nothing`,
      [document, ctx.clock.now()],
    );
  }

  /** Channels on which there is somebody to hear. */
  async keys(ctx: WorkContext): Promise<readonly string[]> {
    const rows = await ctx.db.query<{ key: string }[]>(
      'select distinct channel_key as key from live_source order by 1',
    );
    return rows.map(({ key }) => key);
  }

  /**
   * Takes a channel, or keeps it. Null while another process has it: one that stopped saying that it is alive loses it.
   * @param holder this process
   */
  async hold(ctx: WorkContext, key: string, holder: string, seconds: number): Promise<HeldChannel | null> {
    const now = ctx.clock.now();
    const [held]: [{ cursor: unknown }[], number] = await ctx.db.query(
      `update live_channel
          set holder = $2, held_until = $3, connected_at = case when holder = $2 then connected_at end
        where key = $1 and (holder is null or holder = $2 or held_until < $4) returning cursor`,
      [key, holder, new Date(now.getTime() + seconds * 1000), now],
    );
    const [channel] = held;
    if (channel === undefined) return null;
    const members = await ctx.db.query<LiveMember[]>(
      `select l.source_id as "sourceId", l.name, c.config from live_source l join collection_source c on c.id = l.source_id
        where l.channel_key = $1 and c.state = 'active' order by l.joined_at, l.source_id`,
      [key],
    );
    return { cursor: jsonValueOf(channel.cursor), members };
  }

  async release(ctx: WorkContext, key: string, holder: string): Promise<void> {
    await ctx.db.query(
      `update live_channel set holder = null, held_until = null, connected_at = null where key = $1 and holder = $2`,
      [key, holder],
    );
  }

  async noteConnected(ctx: WorkContext, key: string, holder: string): Promise<void> {
    await ctx.db.query(
      `update live_channel set connected_at = $3, failure_code = null where key = $1 and holder = $2`,
      [key, holder, ctx.clock.now()],
    );
  }

  async noteFailure(ctx: WorkContext, key: string, holder: string, code: string): Promise<void> {
    await ctx.db.query(
      `update live_channel set connected_at = null, failure_code = $3 where key = $1 and holder = $2`,
      [key, holder, code],
    );
  }
}
