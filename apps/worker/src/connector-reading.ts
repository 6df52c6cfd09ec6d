import { UploadService } from '@conductor/collection';
import {
  type FetchOptions,
  type JsonValue,
  type KnownPost,
  type LookedUp,
  Malformed,
  NOTHING_LOOKED_UP,
  type OutboundHttp,
  type Page,
} from '@conductor/connector-contract';
import { connectorNamed } from '@conductor/connectors';
import { type Clock, systemActor } from '@conductor/kernel';
import { Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, HTTP, type NetworkAccesses, NETWORKS } from './parts.js';
import { PricedHttp } from './priced-http.js';

/** A source's largest backlog takes a minute or two; what takes longer hangs, and is tried again. */
const LONGEST_READING_MS = 10 * 60_000;

/** What is to be read: a connector's key, its configuration, and where the last reading ended. */
export interface ReadingPlan {
  readonly connector: string;
  readonly config: unknown;
  readonly cursor: JsonValue;
}

/** Lends to a connector what it needs. Nothing here holds a transaction while the network answers. */
@Injectable()
export class ConnectorReading {
  constructor(
    private readonly works: Works,
    private readonly uploads: UploadService,
    private readonly priced: PricedHttp,
    @Inject(HTTP) private readonly http: OutboundHttp,
    @Inject(NETWORKS) private readonly networks: NetworkAccesses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  pages(plan: ReadingPlan): AsyncIterable<Page> {
    const connector = connectorNamed(plan.connector);
    if (!connector) throw new Malformed('CONNECTOR_UNKNOWN', { connector: plan.connector });
    return connector.fetch(plan.config, plan.cursor, this.lent(connector.key));
  }

  /** What the network says of these posts now. */
  async lookUp(plan: ReadingPlan & { readonly posts: readonly KnownPost[] }): Promise<LookedUp> {
    const connector = connectorNamed(plan.connector);
    if (!connector?.lookUp) return NOTHING_LOOKED_UP;
    return connector.lookUp.posts(plan.config, plan.cursor, plan.posts, this.lent(connector.key));
  }

  private lent(connector: string): FetchOptions {
    const reader = this.works.read({ actor: systemActor(connector), requestId: connector, locale: 'id' });
    return {
      signal: AbortSignal.timeout(LONGEST_READING_MS),
      http: this.priced.within(connector, this.http),
      clock: this.clock,
      credential: (network) => this.networks.get(network)?.credential ?? null,
      readUpload: (uploadId) => this.uploads.bytesOf(reader, uploadId),
    };
  }
}
