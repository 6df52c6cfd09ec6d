import { randomBytes } from 'node:crypto';
import { type EntityClass, migrate, openDatabase } from '@conductor/database';
import { migrateQueue } from '@conductor/jobs';
import { createLogger } from '@conductor/runtime';
import pg from 'pg';
import type { DataSource } from 'typeorm';

const TEMPLATE_LOCK = 5_120_771;
const silent = createLogger('test', { logLevel: 'silent' });

const serverUrl = (): string => {
  const url = process.env['CONDUCTOR_TEST_SERVER'];
  if (url === undefined)
    throw new Error('No test server: this spec belongs to a jest project with a database.');
  return url;
};

const withDatabaseName = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

async function onServer<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One template per run: the process id of jest's parent names it, so that runs on one server do not meet. */
const templateName = (): string => `conductor_template_${process.env['JEST_RUN_ID'] ?? process.ppid}`;

async function ensureTemplate(client: pg.Client): Promise<string> {
  const name = templateName();
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      const building = `${name}_building`;
      await client.query(`drop database if exists ${building}`);
      await client.query(`create database ${building}`);
      const url = withDatabaseName(serverUrl(), building);
      const dataSource = await openDatabase({
        url,
        entities: [],
        applicationName: 'template',
        onConnectionLost: () => undefined,
      });
      await migrate(dataSource);
      await dataSource.destroy();
      await migrateQueue(url, silent);
      await client.query(`alter database ${building} rename to ${name}`);
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
  return name;
}

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

/** A migrated database of this spec file's own, cloned from the run's template in some 50 ms. */
export async function createTestDatabase(entities: readonly EntityClass[]): Promise<TestDatabase> {
  const name = `conductor_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(async (client) => {
    const template = await ensureTemplate(client);
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    try {
      await client.query(`create database ${name} template ${template}`);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
    }
  });
  const url = withDatabaseName(serverUrl(), name);
  const dataSource = await openDatabase({
    url,
    entities,
    applicationName: 'test',
    poolSize: 10,
    onConnectionLost: () => undefined,
  });
  return {
    url,
    dataSource,
    async drop() {
      await dataSource.destroy();
      await onServer((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** An empty database that nobody migrated yet. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `conductor_empty_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer((client) => client.query(`create database ${name}`));
  const url = withDatabaseName(serverUrl(), name);
  const dataSource = await openDatabase({
    url,
    entities: [],
    applicationName: 'test',
    onConnectionLost: () => undefined,
  });
  return {
    url,
    dataSource,
    async drop() {
      await dataSource.destroy();
      await onServer((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
