import { SLICE_MS, UploadService } from '@conductor/collection';
import {
  type Connector,
  type FetchOptions,
  type JsonValue,
  type KnownPost,
  type LookedUp,
  Malformed,
  NOTHING_LOOKED_UP,
  type Page,
  Temporary,
} from '@conductor/connector-contract';
import { connectorNamed, type WatchedHttp } from '@conductor/connectors';
import { type Clock, systemActor } from '@conductor/kernel';
import { Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { LentHttp } from './lent-http.js';
import { CLOCK, type NetworkAccesses, NETWORKS } from './parts.js';

/** As long as the longest slice of a pull: it holds its host's place in the queue. */
const LONGEST_LOOK_MS = SLICE_MS.slow;

/** What is to be read: a connector's key, its configuration, and where the last reading ended. */
export interface ReadingPlan {
  readonly connector: string;
  readonly config: unknown;
  readonly cursor: JsonValue;
  /** A back-fill: the day that it is to reach. Left out where the newest posts are read. */
  readonly since?: Date;
}

/** Pages as they come, and what was noticed of the host meanwhile. */
export interface Reading {
  readonly pages: AsyncIterable<Page>;
  readonly watch: WatchedHttp;
}

/** Lends to a connector what it needs. Nothing here holds a transaction while the network answers. */
@Injectable()
export class ConnectorReading {
  constructor(
    private readonly works: Works,
    private readonly uploads: UploadService,
    private readonly lent: LentHttp,
    @Inject(NETWORKS) private readonly networks: NetworkAccesses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  open(plan: ReadingPlan, signal: AbortSignal): Reading {
    const connector = connectorNamed(plan.connector);
    if (!connector) throw new Malformed('CONNECTOR_UNKNOWN', { connector: plan.connector });
    const { http, watch } = this.lent.lend(connector, plan.since === undefined ? 'live' : 'backfill');
    const options = { ...this.optionsFor(connector), signal, http };
    return { pages: pagesOf(connector, plan, options), watch };
  }

  /** What the network says of these posts now. */
  async lookUp(plan: ReadingPlan & { readonly posts: readonly KnownPost[] }): Promise<LookedUp> {
    const connector = connectorNamed(plan.connector);
    if (!connector?.lookUp) return NOTHING_LOOKED_UP;
    const signal = AbortSignal.timeout(LONGEST_LOOK_MS);
    const { http } = this.lent.lend(connector, 'live');
    const options = { ...this.optionsFor(connector), signal, http };
    try {
      return await connector.lookUp.posts(plan.config, plan.cursor, plan.posts, options);
    } catch (thrown) {
      throw thrown === signal.reason ? new Temporary('TIMED_OUT') : thrown;
    }
  }

  private optionsFor(connector: Connector): Omit<FetchOptions, 'signal' | 'http'> {
    const reader = this.works.read({
      actor: systemActor(connector.key),
      requestId: connector.key,
      locale: 'id',
    });
    return {
      clock: this.clock,
      credential: (network) => this.networks.get(network)?.credential ?? null,
      readUpload: (uploadId) => this.uploads.bytesOf(reader, uploadId),
    };
  }
}

function pagesOf(
  connector: Connector,
  { config, cursor, since }: ReadingPlan,
  options: FetchOptions,
): AsyncIterable<Page> {
  const leavesPast = connector.backfill !== undefined;
  if (since === undefined) return connector.fetch(config, cursor, { ...options, leavesPast });
  if (connector.backfill === undefined)
    throw new Malformed('SOURCE_HAS_NO_PAST', { connector: connector.key });
  return connector.backfill(config, cursor, since, options);
}
