import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@conductor/runtime';
import pg from 'pg';
import { z } from 'zod';
import { CHANNEL, type LiveSignal } from './signal.js';

const signalSchema = z.object({
  topic: z.literal('inbox'),
  organisationId: z.uuid(),
  sequence: z.number().int(),
});
const LONGEST_PAUSE_MS = 10_000;

/** Hears the signals of all processes by LISTEN and hands them on inside this one. */
export class LiveHub {
  private client: pg.Client | null = null;
  private isStopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly logger: Logger,
    private readonly onSignal: (signal: LiveSignal) => void,
  ) {}

  async start(): Promise<void> {
    await this.connect();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl, application_name: 'conductor-live' });
    client.on('error', (error) => this.logger.warn({ err: error }, 'live connection lost'));
    client.on('end', () => void this.reconnect());
    client.on('notification', ({ payload }) => this.receive(payload ?? ''));
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    this.client = client;
  }

  private async reconnect(): Promise<void> {
    for (let pause = 200; !this.isStopped; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await wait(pause * (0.5 + Math.random() / 2));
      try {
        // What was missed meanwhile is caught up by the clients' own query, by sequence number.
        return await this.connect();
      } catch (error) {
        this.logger.warn({ err: error }, 'live connection not back yet');
      }
    }
  }

  private receive(payload: string): void {
    const parsed = signalSchema.safeParse(JSON.parse(payload));
    if (!parsed.success) return this.logger.error({ payload }, 'unknown live signal');
    this.onSignal(parsed.data);
  }
}
