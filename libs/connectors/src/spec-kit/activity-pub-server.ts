import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createFederation, type Federation, MemoryKvStore } from '@fedify/fedify';
import { Create, Person, PropertyValue } from '@fedify/fedify/vocab';

/** An account as the server keeps it. */
export interface ServedActor {
  readonly name: string;
  /** HTML. */
  readonly summary: string;
  /** Addresses that its profile shows as its own, with `rel="me"`. */
  readonly websites: readonly string[];
  readonly posts: readonly string[];
  /** Address of the actor that it moved to. */
  readonly movedTo?: string;
  readonly isSuspended?: boolean;
}

const me = (website: string): PropertyValue =>
  new PropertyValue({
    name: 'Situs',
    value: `<a href="${website}" rel="me nofollow noopener" target="_blank">${website}</a>`,
  });

/** One a day, the newest first. */
function createOf(actor: URL, content: string, index: number): Promise<Create> {
  const id = `${actor.href}/posts/${index}`;
  const published = `2026-11-${20 - index}T02:00:00Z`;
  return Create.fromJsonLd({
    '@context': 'https://www.w3.org/ns/activitystreams',
    type: 'Create',
    id: `${id}#create`,
    actor: actor.href,
    published,
    object: { type: 'Note', id, url: id, attributedTo: actor.href, content, published },
  });
}

function federationOf(actors: ReadonlyMap<string, ServedActor>): Federation<void> {
  const federation = createFederation<void>({ kv: new MemoryKvStore() });
  federation.setActorDispatcher('/users/{identifier}', (ctx, identifier) => {
    const actor = actors.get(identifier);
    if (actor === undefined) return null;
    return new Person({
      id: ctx.getActorUri(identifier),
      preferredUsername: identifier,
      name: actor.name,
      summary: actor.summary,
      url: new URL(`/@${identifier}`, ctx.origin),
      inbox: ctx.getInboxUri(identifier),
      outbox: ctx.getOutboxUri(identifier),
      attachments: actor.websites.map(me),
      ...(actor.movedTo === undefined ? {} : { successor: new URL(actor.movedTo) }),
      ...(actor.isSuspended === true ? { suspended: true } : {}),
    });
  });
  federation.setInboxListeners('/users/{identifier}/inbox', '/inbox');
  federation.setOutboxDispatcher('/users/{identifier}/outbox', (ctx, identifier) => {
    const actor = actors.get(identifier);
    if (actor === undefined) return null;
    const posts = actor.posts.map((content, index) => createOf(ctx.getActorUri(identifier), content, index));
    return Promise.all(posts).then((items) => ({ items }));
  });
  return federation;
}

async function requestOf(message: IncomingMessage, origin: string): Promise<Request> {
  const headers = Object.entries(message.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return new Request(new URL(message.url ?? '/', origin), { method: message.method ?? 'GET', headers });
}

/** A real server of ActivityPub on loopback: WebFinger, actors and outboxes by Fedify, and no client API. */
export class ActivityPubServer {
  readonly actors = new Map<string, ServedActor>();
  readonly #federation = federationOf(this.actors);
  readonly #server: Server;
  origin = '';

  constructor() {
    this.#server = createServer((message, response) => {
      void requestOf(message, this.origin)
        .then((request) => this.#federation.fetch(request, { contextData: undefined }))
        .then(async (answer) => {
          response.writeHead(answer.status, Object.fromEntries(answer.headers));
          response.end(Buffer.from(await answer.arrayBuffer()));
        });
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.origin = `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
