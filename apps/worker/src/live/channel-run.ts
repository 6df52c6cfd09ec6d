import { setTimeout as wait } from 'node:timers/promises';
import {
  isConnectorFailure,
  type JsonValue,
  type LiveConnection,
  type LiveMember,
  type LivePage,
} from '@conductor/connector-contract';
import type { Clock } from '@conductor/kernel';
import type { Logger } from '@conductor/runtime';
import { pauseAfter } from './pause-after.js';

/** A connection that stood so long was a good one: the next pause is a short one again. */
const GOOD_AFTER_MS = 30_000;

/** What a run asks of the process that it runs in. */
export interface ChannelWays {
  open(
    members: readonly LiveMember[],
    cursor: JsonValue,
    attempt: number,
    signal: AbortSignal,
  ): Promise<LiveConnection>;
  /** False when another process has the channel. */
  save(page: LivePage): Promise<boolean>;
  noteConnected(): Promise<void>;
  noteFailure(code: string): Promise<void>;
  readonly clock: Clock;
  readonly logger: Logger;
}

const namesOf = (members: readonly LiveMember[]): string =>
  JSON.stringify(members.map(({ sourceId, config }) => [sourceId, config]));

/** Listens to one channel for as long as this process has it: connects, stores, and connects again. */
export class ChannelRun {
  readonly #stop = new AbortController();
  #connection: LiveConnection | null = null;
  #attempt = 0;
  readonly #done: Promise<void>;

  constructor(
    private readonly key: string,
    private cursor: JsonValue,
    private members: readonly LiveMember[],
    private readonly ways: ChannelWays,
  ) {
    this.#done = this.#run();
  }

  get isOver(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Sources came or went. */
  listenTo(members: readonly LiveMember[]): void {
    if (namesOf(members) === namesOf(this.members)) return;
    this.members = members;
    this.#connection?.listenTo(members);
  }

  async stop(): Promise<void> {
    this.#stop.abort(new Error('stopped listening'));
    await this.#done;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        await this.#listen(signal);
      } catch (thrown) {
        if (signal.aborted) return;
        await this.#pause(thrown, signal);
      }
    }
  }

  async #listen(signal: AbortSignal): Promise<void> {
    const { ways, key } = this;
    const asked = this.members;
    const connection = await ways.open(asked, this.cursor, this.#attempt, signal);
    const openedAt = ways.clock.now().getTime();
    this.#connection = connection;
    // Sources may have come while it was being opened.
    if (this.members !== asked) connection.listenTo(this.members);
    try {
      await ways.noteConnected();
      ways.logger.info({ channel: key, sources: this.members.length }, 'listening');
      for await (const page of connection.pages) await this.#store(page);
    } finally {
      this.#connection = null;
      if (ways.clock.now().getTime() - openedAt > GOOD_AFTER_MS) this.#attempt = 0;
    }
  }

  async #store(page: LivePage): Promise<void> {
    if (!(await this.ways.save(page))) {
      this.#stop.abort(new Error('another process listens'));
      this.#stop.signal.throwIfAborted();
    }
    this.cursor = page.cursor;
    this.#attempt = 0;
  }

  async #pause(thrown: unknown, signal: AbortSignal): Promise<void> {
    const { ways, key } = this;
    const failure = isConnectorFailure(thrown) ? thrown : null;
    this.#attempt += 1;
    const pauseMs = pauseAfter(failure, this.#attempt, ways.clock.now(), Math.random());
    if (failure === null) ways.logger.error({ channel: key, err: thrown }, 'listening failed');
    else ways.logger.info({ channel: key, code: failure.code, pauseMs }, 'listening broke off');
    await ways.noteFailure(failure?.code ?? 'INTERNAL').catch((error: unknown) => {
      ways.logger.warn({ channel: key, err: error }, 'failure not written down');
    });
    await wait(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
