import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import ts from 'typescript';
import { generateConnector } from './connector/connector.mjs';
import { generateDomain } from './domain/domain.mjs';

const root = join(import.meta.dirname, '../../../..');
const MIGRATIONS = 'libs/platform/database/src/migrations';
/** The real files that a generator extends: where one of them changes its form, this spec says so. */
const EXTENDED = [
  'tsconfig.json',
  'eslint.config.js',
  `${MIGRATIONS}/index.ts`,
  'libs/platform/audit/src/vocabulary.ts',
  'libs/connectors/src/index.ts',
];
/** Some 6 s alone; more where all suites run at once. */
const COMPILING_MS = 120_000;
const NOW = new Date('2026-12-01T02:03:04Z');

/** Syntax and types of what was written, over the sources of this workspace. Paths of the tree come first. */
function faultsIn(tree, written) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.all.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const inTree = (file) => (file.startsWith(root) ? file.slice(root.length + 1) : file);
  const isOurs = (file) => !file.includes('node_modules') && tree.exists(inTree(file));
  const { fileExists, readFile } = host;
  // Without it the compiler asks for each file, also in folders that only the tree has.
  host.directoryExists = undefined;
  host.fileExists = (file) => isOurs(file) || fileExists(file);
  host.readFile = (file) => (isOurs(file) ? tree.read(inTree(file), 'utf8') : readFile(file));
  host.getSourceFile = (file, language) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, language);
  };
  const files = written.map((file) => join(root, file));
  const program = ts.createProgram(files, options, host);
  return files
    .flatMap((file) => {
      const source = program.getSourceFile(file);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    })
    .map(
      ({ file, messageText }) =>
        `${inTree(file.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

const writtenBelow = (tree, folder) =>
  tree
    .listChanges()
    .map(({ path }) => path)
    .filter((path) => path.startsWith(folder));

describe('generators', () => {
  let tree;

  beforeEach(() => {
    tree = createTreeWithEmptyWorkspace();
    // The house has one formatter; over a tree that is not on disk its settings are read from this name.
    tree.delete('.oxfmtrc.json');
    tree.write('.prettierrc', readFileSync(join(root, '.prettierrc.json')));
    for (const path of EXTENDED) tree.write(path, readFileSync(join(root, path)));
  });

  it(
    'makes a domain that compiles, and every place that has to know it',
    async () => {
      await generateDomain(
        tree,
        { name: 'duty-roster', record: 'public-question', upstream: 'agenda,identity' },
        NOW,
      );
      const files = writtenBelow(tree, 'libs/domain/duty-roster');
      expect(files.map((path) => path.replace('libs/domain/duty-roster/', '')).sort()).toEqual([
        'package.json',
        'src/duty-roster.module.ts',
        'src/duty-roster.policy.spec.ts',
        'src/duty-roster.policy.ts',
        'src/duty-roster.problems.ts',
        'src/duty-roster.queries.ts',
        'src/duty-roster.service.db.spec.ts',
        'src/duty-roster.service.ts',
        'src/duty-roster.workflow.spec.ts',
        'src/duty-roster.workflow.ts',
        'src/index.ts',
        'src/public-question.entity.ts',
        'tsconfig.json',
      ]);
      expect(JSON.parse(tree.read('tsconfig.json', 'utf8')).references).toContainEqual({
        path: 'libs/domain/duty-roster',
      });
      expect(tree.read('eslint.config.js', 'utf8')).toContain(`'duty-roster': ['agenda', 'identity'],`);
      expect(tree.read(`${MIGRATIONS}/index.ts`, 'utf8')).toMatch(
        /import \{ DutyRoster20261201020304 \}[^]*\n {2}DutyRoster20261201020304,\n\]/,
      );
      const sources = [...files, `${MIGRATIONS}/20261201020304-duty-roster.ts`].filter((path) =>
        path.endsWith('.ts'),
      );
      expect(faultsIn(tree, sources)).toEqual([]);
    },
    COMPILING_MS,
  );

  it(
    'makes a connector that compiles, and adds it to the one list',
    async () => {
      await generateConnector(tree, { name: 'pixelfed' });
      const files = writtenBelow(tree, 'libs/connectors/src/pixelfed');
      expect(files.sort()).toEqual(
        ['connector.spec.ts', 'connector.ts', 'payload.ts'].map(
          (end) => `libs/connectors/src/pixelfed/pixelfed-${end}`,
        ),
      );
      expect(tree.read('libs/connectors/src/index.ts', 'utf8')).toMatch(
        /import \{ pixelfed \} from '\.\/pixelfed\/pixelfed-connector\.js';[^]*= \[[^\]]+,\s+pixelfed,?\s*\];/,
      );
      expect(faultsIn(tree, files)).toEqual([]);
    },
    COMPILING_MS,
  );

  it.each([
    ['domain', () => generateDomain(tree, { name: 'identity' }), 'libs/domain/identity'],
    ['connector', () => generateConnector(tree, { name: 'feed' }), 'libs/connectors/src/feed'],
  ])('refuses to write over a %s that stands', async (_, generate, folder) => {
    tree.write(`${folder}/kept.txt`, 'kept');
    await expect(generate()).rejects.toThrow(`${folder} exists already.`);
  });

  it('fails by name where a file to be extended has lost its place', async () => {
    tree.write('eslint.config.js', 'export default [];');
    await expect(generateDomain(tree, { name: 'duty-roster' })).rejects.toThrow(
      'eslint.config.js has no place',
    );
  });

  it('is found by nx under the names that the manifest gives', () => {
    const { generators } = JSON.parse(readFileSync(join(root, 'libs/dev/generators.json'), 'utf8'));
    for (const { implementation, schema } of Object.values(generators)) {
      expect(
        [implementation.split('#')[0], schema].every((path) => existsSync(join(root, 'libs/dev', path))),
      ).toBe(true);
    }
    expect(Object.keys(generators)).toEqual(['domain', 'connector']);
  });
});
