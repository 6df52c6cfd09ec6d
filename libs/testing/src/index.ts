/** For specs and e2e only: test databases, a fake clock, builders. */
export * from './cluster/test-database.js';
export * from './fake-clock.js';
export * from './harness.js';
export * from './people.js';
export * from './graphql-client.js';
