import type { ReadContext, WorkContext, WorkSeed } from '@conductor/work';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { UserActor } from '@conductor/kernel';
import { GraphQLError } from 'graphql';
import { type Loader, LoaderCache } from './loader.js';

/** How the session cookie of this request is set and cleared. A socket cannot do either. */
export interface SessionCookie {
  set(token: string): void;
  clear(): void;
}

/** What every resolver of one request shares. */
export class EdgeContext {
  /** The open act, while a mutation runs; mutations of one document run one after the other. */
  work: WorkContext | null = null;
  private readonly cache: LoaderCache;

  constructor(
    readonly seed: WorkSeed,
    readonly read: ReadContext,
    readonly cookie: SessionCookie,
    readonly userAgent: string | null,
    /** Where the request comes from, as `clientAddressOf` tells. */
    readonly clientAddress: string,
  ) {
    this.cache = new LoaderCache(read);
  }

  /** Loads by key, batched with every other load of this request. */
  load<Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value | null> {
    return this.cache.load(loader, key);
  }

  /** Forgets what was loaded: an act has changed it. */
  forgetLoaded(): void {
    this.cache.clear();
  }

  /** The signed-in person. @Requires has let nobody else in. */
  get user(): UserActor {
    if (this.seed.actor.kind === 'user') return this.seed.actor;
    throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
  }
}

const edgeOf = (context: ExecutionContext): EdgeContext =>
  GqlExecutionContext.create(context).getContext<EdgeContext>();

/** The request, for reading. */
export const Edge = createParamDecorator((_: unknown, context: ExecutionContext): EdgeContext =>
  edgeOf(context),
);

/** The open transaction of this mutation. Only there: a query has none. */
export const Work = createParamDecorator((_: unknown, context: ExecutionContext): WorkContext => {
  const { work } = edgeOf(context);
  if (!work) throw new Error('@Work() belongs to a mutation.');
  return work;
});
