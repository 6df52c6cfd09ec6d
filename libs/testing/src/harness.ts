import { randomUUID } from 'node:crypto';
import type { EntityClass } from '@conductor/database';
import { type Actor, DomainProblem } from '@conductor/kernel';
import { type ReadContext, type WorkContext, Works } from '@conductor/work';
import { createTestDatabase, type TestDatabase } from './cluster/test-database.js';
import { FakeClock } from './fake-clock.js';

/** A database of one's own, a clock that stands still, and acts by anybody. For `*.db.spec.ts`. */
export interface Harness {
  readonly clock: FakeClock;
  readonly database: TestDatabase;
  /** Runs an act in its own transaction. */
  act<Result>(actor: Actor, work: (ctx: WorkContext) => Promise<Result>): Promise<Result>;
  read(actor: Actor): ReadContext;
  sql<Row>(text: string, parameters?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function createHarness(entities: readonly EntityClass[]): Promise<Harness> {
  const database = await createTestDatabase(entities);
  const clock = new FakeClock();
  const works = new Works(database.dataSource, clock);
  const seed = (actor: Actor) => ({ actor, requestId: randomUUID(), locale: 'id' as const });
  return {
    clock,
    database,
    act: (actor, work) => works.run(seed(actor), work),
    read: (actor) => works.read(seed(actor)),
    sql: (text, parameters) => database.dataSource.query(text, parameters),
    close: () => database.drop(),
  };
}

/** The code of the refusal that the promise ends in; fails the test when it ends otherwise. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainProblem) return error.code;
    throw error;
  }
  throw new Error('The act was expected to be refused, and was not.');
}
