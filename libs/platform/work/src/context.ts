import type { AuditTrail } from '@conductor/audit';
import type { JobQueue } from '@conductor/jobs';
import type { Actor, Clock, Locale } from '@conductor/kernel';
import type { EntityManager } from 'typeorm';

/** Reads with SQL into plain objects. */
export interface Reader {
  query<Rows>(sql: string, parameters?: unknown[]): Promise<Rows>;
}

/** Who asks, when, and the road to the database for reading. */
export interface ReadContext {
  readonly actor: Actor;
  readonly requestId: string;
  readonly locale: Locale;
  readonly clock: Clock;
  readonly db: Reader;
}

/**
 * One act: built once per mutation or job around one open transaction and passed first. It is the only road
 * to the database for writing, so nobody can forget the transaction; what is enqueued or audited through it
 * commits with it.
 */
export interface WorkContext extends ReadContext {
  readonly db: EntityManager;
  readonly audit: AuditTrail;
  readonly jobs: JobQueue;
}
