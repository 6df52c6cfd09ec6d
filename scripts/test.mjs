/**
 * npm test: everything that has to be green, from a fresh clone, with nothing done before.
 * Ends with `N passed, M failed` alone on a line. `npm test -- unit db` runs those jest projects only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isBlueskyServerInstalled } from './lib/bluesky-server.mjs';
import { becomeProjectNode, ensureInstalled, reportFailure, root, runTool } from './lib/install.mjs';

const say = (line) => console.log(`\n• ${line}`);
const ESM = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
const PROJECTS = ['unit', 'db', 'api', 'web'];
/** Runs where its server is installed. */
const BLUESKY = 'bluesky';

function jest(projects) {
  const report = join(root, '.nx/jest-report.json');
  rmSync(report, { force: true });
  const { status } = spawnSync(
    'jest',
    [
      '--selectProjects',
      ...projects,
      '--maxWorkers=2',
      '--json',
      `--outputFile=${report}`,
      '--reporters=default',
    ],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: ESM },
    },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } =
    JSON.parse(readFileSync(report, 'utf8'));
  const unexplained = numPendingTests + numTodoTests;
  const failed = numFailedTests + numRuntimeErrorTestSuites + unexplained;
  return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

function check(name, run) {
  say(name);
  const isGreen = run();
  console.log(isGreen ? '  passed' : '  FAILED');
  return isGreen ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runAll() {
  const asked = process.argv.slice(2).filter((name) => PROJECTS.includes(name));
  const results = [];
  results.push(
    check(
      'Build and type check',
      () => runTool('tsc', ['-b']) && runTool('tsc', ['-p', 'tsconfig.all.json']),
    ),
  );
  if (asked.length === 0) {
    results.push(
      check(
        'Lint, with the walls between rooms',
        () => runTool('nx', ['show', 'projects', '--json']) && runTool('eslint', ['.', '--max-warnings=0']),
      ),
    );
    results.push(check('Format', () => runTool('prettier', ['--check', '--log-level=warn', '.'])));
    results.push(
      check('Web client builds', () =>
        runTool('vite', ['build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn']),
      ),
    );
  } else if (asked.includes('web')) {
    results.push(
      check('Web client builds', () =>
        runTool('vite', ['build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn']),
      ),
    );
  }
  say('Tests');
  if (!existsSync(join(root, '../shared/data')))
    console.log('  ../shared is not there: checks against its evaluation sets are left out.');
  if (asked.length > 0) results.push(jest(asked));
  else if (isBlueskyServerInstalled()) results.push(jest([...PROJECTS, BLUESKY]));
  else {
    console.log(
      '  No real Bluesky server here: its checks are left out. `npm run test:bluesky` installs it.',
    );
    results.push(jest(PROJECTS));
  }
  return results.reduce((sum, result) => ({
    passed: sum.passed + result.passed,
    failed: sum.failed + result.failed,
  }));
}

try {
  ensureInstalled(say);
  if (!becomeProjectNode(import.meta.filename ?? process.argv[1])) {
    const { passed, failed } = runAll();
    console.log(`\n${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  }
} catch (error) {
  reportFailure(error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
