import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema as printGraphQLSchema } from 'graphql';
import * as prettier from 'prettier';
import { operationsOf, permissionTable, workflows } from '@conductor/api';
import { printSchema } from '@conductor/database';
import { type ApiHarness, startApiHarness } from './api-harness.js';

const root = join(import.meta.dirname, '../../..');
const NOTICE = 'Written by `npm run generate` from the code, compared in CI. Do not edit.';

/** Compares the committed file with what the code says now; `npm run generate` writes it instead. */
async function expectInStep(file: string, text: string): Promise<void> {
  const path = join(root, file);
  const options = { ...(await prettier.resolveConfig(path)), filepath: path };
  const formatted = file.endsWith('.sql') ? text : await prettier.format(text, options);
  if (process.env['GENERATE'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, formatted);
  }
  expect(readFileSync(path, 'utf8')).toBe(formatted);
}

describe('generated files are in step with the code', () => {
  let harness: ApiHarness;
  beforeAll(async () => {
    harness = await startApiHarness();
  });
  afterAll(() => harness.stop());

  it('apps/api/schema.graphql', async () => {
    const { schema } = harness.api.app.get(GraphQLSchemaHost);
    await expectInStep(
      'apps/api/schema.graphql',
      `# ${NOTICE}\n\n${printGraphQLSchema(lexicographicSortSchema(schema))}`,
    );
  });

  it('libs/platform/database/schema.sql', async () => {
    await expectInStep('libs/platform/database/schema.sql', await printSchema(harness.database.dataSource));
  });

  it('docs/generated/permissions.md', async () => {
    const table = permissionTable(operationsOf(harness.api.app));
    await expectInStep(
      'docs/generated/permissions.md',
      `# Who may call which operation\n\n${NOTICE} Each cell is tested in apps/api-e2e.\n\n${table}\n`,
    );
  });

  it('docs/generated/states.md', async () => {
    const diagrams = Object.entries(workflows).map(
      ([name, { diagram }]) => `## ${name}\n\n\`\`\`mermaid\n${diagram()}\n\`\`\``,
    );
    await expectInStep(
      'docs/generated/states.md',
      `# States and what may follow what\n\n${NOTICE}\n\n${diagrams.join('\n\n')}\n`,
    );
  });
});
