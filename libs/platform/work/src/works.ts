import { auditTrail } from '@conductor/audit';
import { jobQueue } from '@conductor/jobs';
import type { Actor, Clock, Locale } from '@conductor/kernel';
import { systemActor } from '@conductor/kernel';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { ReadContext, WorkContext } from './context.js';

/** What is known of a request before its transaction opens. */
export interface WorkSeed {
  readonly actor: Actor;
  readonly requestId: string;
  readonly locale: Locale;
}

/** Opens contexts: one transaction per act, none for a read. */
export class Works {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Runs one act in one transaction. What it throws rolls everything back and is thrown on. */
  run<Result>(seed: WorkSeed, act: (ctx: WorkContext) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction('READ COMMITTED', (db) =>
      act({
        ...seed,
        clock: this.clock,
        db,
        audit: auditTrail(db, seed.actor, seed.requestId),
        jobs: jobQueue(db),
      }),
    );
  }

  /** Runs one act of the software's own. */
  runAs<Result>(job: string, act: (ctx: WorkContext) => Promise<Result>): Promise<Result> {
    return this.run({ actor: systemActor(job), requestId: randomUUID(), locale: 'id' }, act);
  }

  /** A context for reading. Each query takes a connection of the pool for itself. */
  read(seed: WorkSeed): ReadContext {
    return { ...seed, clock: this.clock, db: this.dataSource.manager };
  }
}
