/** The building's database: its pool, its schema, its clock. Only platform/work hands it on. */
export * from './data-source.js';
export * from './database-clock.js';
export * from './embedded.js';
export * from './migrate.js';
export * from './schema-snapshot.js';
