/** For specs and e2e only: test databases, a fake clock, builders, hosts on loopback. */
export * from './agenda.js';
export * from './cluster/test-database.js';
export * from './duty-world.js';
export * from './fake-clock.js';
export * from './graphql-client.js';
export * from './harness.js';
export * from './hosts/hostile-host.js';
export * from './hosts/paged-host.js';
export * from './people.js';
export * from './posts.js';
export * from './problems.js';
export * from './settle.js';
export * from './waiting.js';
