import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';
import { SnakeCaseNaming } from './naming.js';

/** A class that TypeORM maps to a table. */
export type EntityClass = new () => object;

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: readonly EntityClass[];
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  readonly poolSize?: number;
  /** Called when an idle connection breaks; the pool replaces it by itself. */
  readonly onConnectionLost: (error: unknown) => void;
}

/** Opens the pool behind every WorkContext. The caller ends it with `destroy()`. */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...options.entities],
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    applicationName: options.applicationName,
    poolSize: options.poolSize ?? 10,
    poolErrorHandler: options.onConnectionLost,
    // A dead server answers in seconds, not never.
    connectTimeoutMS: 5_000,
    extra: {
      options: '-c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000',
    },
  });
  return dataSource.initialize();
}
