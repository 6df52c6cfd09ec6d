import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@conductor/runtime';
import pg from 'pg';
import { z } from 'zod';
import { CHANNEL, LIVE_TOPICS, type LiveSignal } from './signal.js';

const signalSchema = z.object({
  topic: z.enum(LIVE_TOPICS),
  organisationId: z.uuid(),
  sequence: z.number().int(),
});
const LONGEST_PAUSE_MS = 10_000;

export interface LiveHubOptions {
  readonly databaseUrl: string;
  readonly logger: Logger;
  readonly onSignal: (signal: LiveSignal) => void;
  /** The connection had been lost and is back: what was said meanwhile was not heard. */
  readonly onReturn: () => Promise<void>;
}

/** Hears the signals of all processes by LISTEN and hands them on inside this one. */
export class LiveHub {
  private client: pg.Client | null = null;
  private isStopped = false;

  constructor(private readonly options: LiveHubOptions) {}

  async start(): Promise<void> {
    await this.connect();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const { databaseUrl, logger } = this.options;
    const client = new pg.Client({ connectionString: databaseUrl, application_name: 'conductor-live' });
    client.on('error', ({ message }) => logger.warn({ reason: message }, 'live connection lost'));
    client.on('notification', ({ payload }) => this.receive(payload ?? ''));
    await client.connect();
    // Only from here on: an attempt that failed ends too, and the loop that made it goes on by itself.
    client.on('end', () => void this.reconnect());
    await client.query(`listen ${CHANNEL}`);
    this.client = client;
    if (this.isStopped) await client.end();
  }

  private async reconnect(): Promise<void> {
    for (let pause = 200; !this.isStopped; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await wait(pause * (0.5 + Math.random() / 2));
      try {
        await this.connect();
        return await this.options.onReturn();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.options.logger.warn({ reason }, 'live connection not back yet');
      }
    }
  }

  private receive(payload: string): void {
    const parsed = signalSchema.safeParse(JSON.parse(payload));
    if (!parsed.success) return this.options.logger.error('unknown live signal');
    this.options.onSignal(parsed.data);
  }
}
