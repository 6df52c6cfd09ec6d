/** One jest run covers the house: `unit` is pure, `db` and `api` have a real PostgreSQL, `web` a real browser. */
const preset = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          experimental: { keepImportAttributes: true },
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@conductor/source', 'node'] },
  modulePathIgnorePatterns: ['/dist/', '/build/', '/.nx/', '/.data/', '/scripts/bluesky-server/'],
};
const withDatabase = {
  globalSetup: '<rootDir>/libs/testing/src/cluster/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/src/cluster/global-teardown.mjs',
};

export default {
  testTimeout: 30_000,
  projects: [
    {
      ...preset,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs}/**/*.spec.{ts,mjs}'],
      testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', 'apps/[a-z-]+-e2e/', '/dist/', 'node_modules'],
    },
    { ...preset, ...withDatabase, displayName: 'db', testMatch: ['<rootDir>/{apps,libs}/**/*.db.spec.ts'] },
    {
      ...preset,
      ...withDatabase,
      displayName: 'api',
      testMatch: ['<rootDir>/apps/api-e2e/src/**/*.spec.ts'],
    },
    { ...preset, ...withDatabase, displayName: 'web', testMatch: ['<rootDir>/apps/web-e2e/**/*.spec.ts'] },
    // Not part of `npm test` by itself: scripts/test-bluesky.mjs says when.
    {
      ...preset,
      ...withDatabase,
      displayName: 'bluesky',
      testMatch: ['<rootDir>/apps/api-e2e/bluesky/**/*.spec.ts'],
    },
  ],
};
