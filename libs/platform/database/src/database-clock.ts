import type { Clock } from '@conductor/kernel';
import type { DataSource } from 'typeorm';

const RESYNC_MS = 10_000;

/**
 * The database's clock, followed by an offset that is measured every ten seconds: every process of the
 * installation agrees on the present moment even where a machine's own clock is minutes off.
 */
export class DatabaseClock implements Clock {
  private offset = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly dataSource: DataSource) {}

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  async start(): Promise<this> {
    await this.measure();
    this.timer = setInterval(() => {
      // A failed measurement keeps the last offset; the next one mends it.
      this.measure().catch(() => undefined);
    }, RESYNC_MS);
    this.timer.unref();
    return this;
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async measure(): Promise<void> {
    const before = Date.now();
    const [row]: { now: Date }[] = await this.dataSource.query('select clock_timestamp() as now');
    const after = Date.now();
    if (row) this.offset = row.now.getTime() - (before + after) / 2;
  }
}
