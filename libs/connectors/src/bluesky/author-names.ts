import type { AskOptions } from '@conductor/connector-contract';
import { readJson } from '../http/read-json.js';
import { type Actor, actorShape, repositoryShape } from './bluesky-payload.js';
import { askXrpc } from './xrpc.js';

/** How a source's server is asked. */
export interface ServerChoice {
  readonly service: string;
  readonly api: 'app-view' | 'repository';
}

/** A server that cannot say a name now is left in peace for so long; the posts meanwhile come with the next pull. */
const LEFT_IN_PEACE_MS = 60_000;

/**
 * What authors are called, for posts that come under lasting names only. Each is asked for when its first post comes, at
 * the server that its pulls ask, so that both roads write the same name.
 */
export class AuthorNames {
  readonly #known = new Map<string, Actor>();
  readonly #unknownUntil = new Map<string, number>();

  constructor(private readonly options: AskOptions) {}

  /** Null where the server does not say it now. */
  async nameOf(did: string, choice: ServerChoice): Promise<Actor | null> {
    const key = `${choice.api} ${choice.service} ${did}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const now = this.options.clock.now().getTime();
    if ((this.#unknownUntil.get(key) ?? 0) > now) return null;
    try {
      const asked = await this.#ask(did, choice);
      this.#known.set(key, asked);
      return asked;
    } catch {
      this.options.signal.throwIfAborted();
      this.#unknownUntil.set(key, now + LEFT_IN_PEACE_MS);
      return null;
    }
  }

  /** The author may be called something else from here on. */
  forget(did: string): void {
    for (const key of this.#known.keys()) if (key.endsWith(` ${did}`)) this.#known.delete(key);
  }

  async #ask(did: string, { service, api }: ServerChoice): Promise<Actor> {
    if (api === 'app-view') {
      const question = {
        service,
        method: 'app.bsky.actor.getProfile',
        params: { actor: did },
        wasKnown: true,
      };
      return readJson(actorShape, await askXrpc(question, this.options));
    }
    const question = {
      service,
      method: 'com.atproto.repo.describeRepo',
      params: { repo: did },
      wasKnown: true,
    };
    return readJson(repositoryShape, await askXrpc(question, this.options));
  }
}
