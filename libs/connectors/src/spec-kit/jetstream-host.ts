import type { WebSocket } from 'ws';
import { SocketHost } from './socket-host.js';

export interface SpecEvent {
  readonly did: string;
  readonly time_us: number;
  readonly kind: string;
  readonly commit?: object;
}

interface Subscriber {
  readonly socket: WebSocket;
  /** Null until it said what it wants. */
  dids: readonly string[] | null;
  readonly from: number;
}

/** Jetstream's own behaviour, after its documentation: nothing before the options, events from behind the cursor, by account. */
export class JetstreamHost extends SocketHost {
  readonly #events: SpecEvent[] = [];
  readonly #subscribers = new Set<Subscriber>();
  /** What subscribers said, in order. */
  readonly options: {
    readonly type: string;
    readonly payload: { readonly wantedDids: readonly string[] };
  }[] = [];
  #lastUs = 0;
  #waiting: (() => void)[] = [];

  /** @param now milliseconds since 1970 */
  constructor(private readonly now: () => number = () => Date.UTC(2026, 10, 22, 3)) {
    super();
    this.greet = (socket, request) => {
      const cursor = new URL(request.url ?? '/', 'ws://a').searchParams.get('cursor');
      const subscriber: Subscriber = { socket, dids: null, from: Number(cursor ?? this.#lastUs + 1) };
      this.#subscribers.add(subscriber);
      socket.on('close', () => this.#subscribers.delete(subscriber));
      socket.on('message', (text) => this.#update(subscriber, String(text)));
    };
  }

  get address(): string {
    return `${this.origin}/subscribe`;
  }

  /** Resolves once somebody listens to all of these accounts. */
  async isHeardBy(...wanted: readonly string[]): Promise<void> {
    const isHeard = () =>
      [...this.#subscribers].some(({ dids }) => dids !== null && wanted.every((did) => dids.includes(did)));
    while (!isHeard()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  post(did: string, rkey: string, text: string, more: object = {}): SpecEvent {
    const record = { $type: 'app.bsky.feed.post', text, createdAt: '2026-11-22T02:00:00.000Z', ...more };
    return this.commit(did, { operation: 'create', rkey, record });
  }

  commit(
    did: string,
    commit: { readonly operation: string; readonly rkey: string; readonly record?: object },
  ): SpecEvent {
    return this.tell({
      did,
      kind: 'commit',
      commit: { rev: 'r', collection: 'app.bsky.feed.post', ...commit },
    });
  }

  tell(event: Omit<SpecEvent, 'time_us'>): SpecEvent {
    // Never twice the same, as the real one.
    this.#lastUs = Math.max(this.#lastUs + 1, Math.round(this.now() * 1_000));
    const timed = { ...event, time_us: this.#lastUs };
    this.#events.push(timed);
    for (const { socket, dids } of this.#subscribers)
      if (dids?.includes(event.did) === true) socket.send(JSON.stringify(timed));
    return timed;
  }

  #update(subscriber: Subscriber, text: string): void {
    const said: (typeof this.options)[number] = JSON.parse(text);
    this.options.push(said);
    const isFirst = subscriber.dids === null;
    subscriber.dids = said.payload.wantedDids;
    for (const wake of this.#waiting.splice(0)) wake();
    if (!isFirst) return;
    for (const event of this.#events)
      if (event.time_us >= subscriber.from && subscriber.dids.includes(event.did))
        subscriber.socket.send(JSON.stringify(event));
  }
}
