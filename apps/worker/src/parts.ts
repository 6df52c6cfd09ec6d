import type { OutboundHttp } from '@conductor/connector-contract';
import type { Clock } from '@conductor/kernel';
import type { Logger, NetworkAccess } from '@conductor/runtime';
import type { Embeddings } from './embeddings.js';
import type { WorkContext, Works } from '@conductor/work';

/** What follows a step of the chain, in the step's own transaction. */
export type NextStep = (ctx: WorkContext) => Promise<void>;

/** The networks that ask for a key and have one, by key of the network. */
export type NetworkAccesses = ReadonlyMap<string, NetworkAccess>;

/** What the process hands to every job. */
export interface WorkerParts {
  readonly works: Works;
  readonly clock: Clock;
  readonly http: OutboundHttp;
  /** absent where no network that asks for a key has one */
  readonly networks?: NetworkAccesses;
  /** null where the operator has set up none */
  readonly embeddings: Embeddings | null;
  readonly logger: Logger;
  readonly afterPosts: readonly NextStep[];
}

/** Names under which the process's own parts are injected. */
export const CLOCK = Symbol('clock');
export const HTTP = Symbol('http');
export const NETWORKS = Symbol('networks');
export const EMBEDDINGS = Symbol('embeddings');
export const LOGGER = Symbol('logger');
export const AFTER_POSTS = Symbol('after posts');
