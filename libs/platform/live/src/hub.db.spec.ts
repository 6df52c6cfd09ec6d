import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '@conductor/runtime';
import { createTestDatabase, type TestDatabase } from '@conductor/testing';
import { LiveHub } from './hub.js';
import { announce, type LiveSignal } from './signal.js';

const ORGANISATION = '01990000-0000-7000-8000-000000000001';
const signalOf = (sequence: number): LiveSignal => ({
  topic: 'inbox',
  organisationId: ORGANISATION,
  sequence,
});

describe('LiveHub', () => {
  let database: TestDatabase;
  const heard: LiveSignal[] = [];
  const waiting: (() => void)[] = [];
  const wake = (): void => waiting.splice(0).forEach((resolve) => resolve());
  const next = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  let returns = 0;
  let hub: LiveHub;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    hub = new LiveHub({
      databaseUrl: database.url,
      logger: createLogger('test', { logLevel: 'silent' }),
      onSignal: (signal) => {
        heard.push(signal);
        wake();
      },
      onReturn: async () => {
        returns += 1;
        wake();
      },
    });
    await hub.start();
  });
  afterAll(async () => {
    await hub.stop();
    await database.drop();
  });

  it('hears an act when it commits, and not when it is rolled back', async () => {
    const rolledBack = database.dataSource.transaction(async (db) => {
      await announce(db, signalOf(1));
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    const signal = next();
    await database.dataSource.transaction((db) => announce(db, signalOf(2)));
    await signal;
    expect(heard).toEqual([signalOf(2)]);
  });

  it('comes back by itself, once, when its connection is cut, and says so', async () => {
    const back = next();
    await database.dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'conductor-live' and datname = current_database()`,
    );
    await back;
    expect(returns).toBe(1);
    const signal = next();
    await database.dataSource.transaction((db) => announce(db, signalOf(3)));
    await signal;
    expect(heard.at(-1)).toEqual(signalOf(3));
    const connections: unknown[] = await database.dataSource.query(
      `select 1 from pg_stat_activity where application_name = 'conductor-live' and datname = current_database()`,
    );
    expect(connections).toHaveLength(1);
  });
});
