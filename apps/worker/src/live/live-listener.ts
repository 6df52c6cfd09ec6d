import { randomUUID } from 'node:crypto';
import { type HeldChannel, LiveChannelService, LivePageService } from '@conductor/collection';
import type { Connector, Live, LivePage, OutboundHttp, OutboundSockets } from '@conductor/connector-contract';
import { jsonValueOf } from '@conductor/connector-contract';
import { connectors } from '@conductor/connectors';
import type { Clock } from '@conductor/kernel';
import type { Logger } from '@conductor/runtime';
import { type WorkContext, Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { AFTER_POSTS, CLOCK, LOGGER, type NextStep } from '../parts.js';
import { ChannelRun, type ChannelWays } from './channel-run.js';

/** Rounds within one lease: two may be missed. */
const ROUNDS = 3;

export interface LiveSettings {
  readonly sockets: OutboundSockets;
  readonly http: OutboundHttp;
  /** By connector, in place of the network's own. */
  readonly servers: ReadonlyMap<string, string>;
  /** A process that was killed is replaced within this and a round. */
  readonly leaseSeconds: number;
}

interface Channel {
  readonly connector: Connector & { readonly live: Live };
  readonly name: string;
}

const isLive = (connector: Connector): connector is Channel['connector'] => connector.live !== null;
const liveConnectors = connectors.filter(isLive);

/** A channel's key is that of its connector and its own. */
const keyOf = ({ connector, name }: Channel): string => `${connector.key}:${name}`;

function channelOf(key: string): Channel | null {
  const at = key.indexOf(':');
  const connector = liveConnectors.find((candidate) => candidate.key === key.slice(0, at));
  return connector === undefined ? null : { connector, name: key.slice(at + 1) };
}

/**
 * Hears posts as they are written. Of all worker processes one listens to a channel at a time, and another takes over when
 * it dies. Pulls stay the truth: what is missed here comes with the next one, and what both bring is stored once.
 */
@Injectable()
export class LiveListener {
  private readonly holder = randomUUID();
  private readonly runs = new Map<string, ChannelRun>();
  private round: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly works: Works,
    private readonly channels: LiveChannelService,
    private readonly pages: LivePageService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(AFTER_POSTS) private readonly afterPosts: readonly NextStep[],
  ) {}

  start(settings: LiveSettings): void {
    const every = (settings.leaseSeconds * 1000) / ROUNDS;
    const go = (): void => {
      this.round = this.look(settings)
        .catch((error: unknown) => this.logger.warn({ err: error }, 'live round failed'))
        .finally(() => {
          if (this.timer !== null) this.timer = setTimeout(go, every);
        });
    };
    this.timer = setTimeout(go, 0);
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    await this.round;
    for (const key of [...this.runs.keys()]) await this.leave(key);
  }

  /** Finds sources their place, and takes or keeps every channel that nobody else has. */
  private async look(settings: LiveSettings): Promise<void> {
    await this.act((ctx) => this.findPlaces(ctx));
    const wanted = await this.act((ctx) => this.channels.keys(ctx));
    for (const key of [...this.runs.keys()]) if (!wanted.includes(key)) await this.leave(key);
    for (const key of wanted) {
      const channel = channelOf(key);
      if (channel !== null) await this.hold(key, channel, settings);
    }
  }

  private async findPlaces(ctx: WorkContext): Promise<void> {
    const unplaced = await this.channels.unplaced(
      ctx,
      liveConnectors.map(({ key }) => key),
    );
    const places = unplaced.flatMap((source) => {
      const connector = liveConnectors.find(({ key }) => key === source.connector);
      const place = connector?.live.placeOf(source.config, jsonValueOf(source.cursor)) ?? null;
      if (connector === undefined || place === null) return [];
      const channelKey = keyOf({ connector, name: place.channel });
      return [{ sourceId: source.id, channelKey, name: place.name }];
    });
    await this.channels.place(ctx, places);
  }

  private async hold(key: string, channel: Channel, settings: LiveSettings): Promise<void> {
    const held = await this.act((ctx) => this.channels.hold(ctx, key, this.holder, settings.leaseSeconds));
    const run = this.runs.get(key);
    if (held === null || held.members.length === 0) {
      if (run !== undefined) await this.leave(key);
    } else if (run === undefined || run.isOver) {
      this.runs.set(key, this.listen(key, channel, held, settings));
    } else {
      run.listenTo(held.members);
    }
  }

  private listen(
    key: string,
    { connector, name }: Channel,
    { cursor, members }: HeldChannel,
    { sockets, http, servers }: LiveSettings,
  ): ChannelRun {
    const { clock, logger, holder, channels } = this;
    const server = servers.get(connector.key) ?? null;
    const ways: ChannelWays = {
      open: (asked, from, attempt, signal) =>
        connector.live.open(name, asked, from, { signal, sockets, http, clock, server, attempt }),
      save: (page) => this.act((ctx) => this.save(ctx, key, page)),
      noteConnected: () => this.act((ctx) => channels.noteConnected(ctx, key, holder)),
      noteFailure: (code) => this.act((ctx) => channels.noteFailure(ctx, key, holder, code)),
      clock,
      logger,
    };
    return new ChannelRun(key, cursor, members, ways);
  }

  private async save(ctx: WorkContext, key: string, page: LivePage): Promise<boolean> {
    const counts = await this.pages.savePage(ctx, key, this.holder, page);
    if (counts === null) return false;
    for (const next of this.afterPosts) await next(ctx);
    this.logger.info({ channel: key, ...counts, rejected: page.rejected.length }, 'live page stored');
    return true;
  }

  private async leave(key: string): Promise<void> {
    const run = this.runs.get(key);
    this.runs.delete(key);
    await run?.stop();
    await this.act((ctx) => this.channels.release(ctx, key, this.holder));
  }

  private act<Result>(work: (ctx: WorkContext) => Promise<Result>): Promise<Result> {
    return this.works.runAs('collection.live', work);
  }
}
