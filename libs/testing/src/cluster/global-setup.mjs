/**
 * One PostgreSQL server for the whole jest run: DATABASE_URL's where it is set, an embedded one otherwise.
 * Every spec file clones its own database from a migrated template, see test-database.ts.
 * Jest loads this file natively, so it stands on the built rooms: `tsc -b` comes first.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@conductor/database';

/** Nothing here outlives the run, so nothing has to reach the disk. */
const WITHOUT_DURABILITY = [
  '-c',
  'fsync=off',
  '-c',
  'synchronous_commit=off',
  '-c',
  'full_page_writes=off',
  '-c',
  'max_connections=300',
];

export default async function globalSetup() {
  if (process.env.CONDUCTOR_TEST_SERVER !== undefined) return;
  process.env.JEST_RUN_ID = String(process.pid);
  if (process.env.DATABASE_URL !== undefined) {
    process.env.CONDUCTOR_TEST_SERVER = process.env.DATABASE_URL;
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'conductor-test-'));
  const server = await startEmbedded(folder, WITHOUT_DURABILITY);
  process.env.CONDUCTOR_TEST_SERVER = server.url;
  globalThis.conductorTestServer = { server, folder };
}
