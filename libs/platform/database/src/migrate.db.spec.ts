import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmptyDatabase, type TestDatabase } from '@conductor/testing';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { printSchema } from './schema-snapshot.js';

describe('migrate', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => database.drop());

  it('builds the schema from nothing, from several starters at once, and takes it back again', async () => {
    const ran = await Promise.all([
      migrate(database.dataSource),
      migrate(database.dataSource),
      migrate(database.dataSource),
    ]);
    expect(ran.flat()).toHaveLength(migrations.length);
    const built = await printSchema(database.dataSource);

    for (const _ of migrations) await database.dataSource.undoLastMigration({ transaction: 'each' });
    const emptied = await printSchema(database.dataSource);
    expect(emptied).not.toContain('table brief');
    expect(emptied).not.toContain('create');

    await migrate(database.dataSource);
    expect(await printSchema(database.dataSource)).toBe(built);
  });
});
