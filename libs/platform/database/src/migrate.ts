import type { DataSource } from 'typeorm';

/** Any two numbers that nobody else uses: two starters at once wait for each other here. */
const MIGRATION_LOCK = 7_041_932;
const OLDEST_SERVER = 180_000;

/** The server is too old for uuidv7() and the other things the schema stands on. */
export class ServerTooOld extends Error {
  override readonly name = 'ServerTooOld';
}

/**
 * Brings the schema up to date, each migration in its own transaction. Safe to call from many processes at once.
 * @returns names of the migrations that ran, oldest first
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const [server]: { version: number }[] = await runner.query(
      `select current_setting('server_version_num')::int as version`,
    );
    if (server === undefined || server.version < OLDEST_SERVER) {
      throw new ServerTooOld(
        `PostgreSQL 18 or later is needed; this server says ${server?.version ?? 'nothing'}.`,
      );
    }
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
  }
}
