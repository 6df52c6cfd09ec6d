/**
 * npm run test:bluesky: the product against a real Bluesky server, which is installed first where it is not there. Prints
 * what was checked and what was measured, and ends with `N passed, M failed` alone on a line.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installBlueskyServer } from './lib/bluesky-server.mjs';
import {
  becomeProjectNode,
  ensureInstalled,
  Failure,
  projectEnvironment,
  reportFailure,
  root,
  runTool,
} from './lib/install.mjs';

const say = (line) => console.log(`\n• ${line}`);
const REPORT = join(root, '.nx/bluesky-report.json');
const FIGURES = join(root, '.nx/bluesky-figures.json');
const ESM = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

const versionOf = (name) => {
  const path = join(root, 'scripts/bluesky-server/node_modules', name, 'package.json');
  return `${name} ${JSON.parse(readFileSync(path, 'utf8')).version}`;
};
const row = (left, right) => console.log(`  ${left.padEnd(86)} ${right.padStart(10)}`);
const inMs = (ms) => `${Math.round(ms)} ms`;

function play() {
  for (const file of [REPORT, FIGURES]) rmSync(file, { force: true });
  const { status } = spawnSync(
    'jest',
    ['--selectProjects', 'bluesky', '--json', `--outputFile=${REPORT}`, '--reporters=default'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: projectEnvironment({ NODE_OPTIONS: ESM }),
      shell: process.platform === 'win32',
    },
  );
  if (!existsSync(REPORT))
    throw new Failure('The checks did not run.', `jest ended with ${status}.`, 'npm test first.');
  return JSON.parse(readFileSync(REPORT, 'utf8'));
}

function print(report) {
  for (const { assertionResults, message } of report.testResults) {
    for (const { status, title, duration } of assertionResults)
      row(`${status === 'passed' ? '✓' : '✗'} ${title}`, inMs(duration ?? 0));
    if (message !== '') console.error(`\n${message}`);
  }
  if (!existsSync(FIGURES)) return;
  say('Measured');
  for (const [name, ms] of Object.entries(JSON.parse(readFileSync(FIGURES, 'utf8')))) row(name, inMs(ms));
}

function run() {
  say('Installing a real Bluesky server, where it is not there');
  if (!installBlueskyServer())
    throw new Failure(
      'The server could not be installed.',
      "npm's own message stands above.",
      'Check the connection to the package registry, then run the command again.',
    );
  console.log(`  ${['@atproto/pds', '@did-plc/server', '@atproto/sync'].map(versionOf).join(', ')}`);
  say('Build');
  if (!runTool('tsc', ['-b']))
    throw new Failure('The build failed.', 'Its messages stand above.', 'Mend it.');
  say('Checked');
  const report = play();
  print(report);
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests;
  console.log(`\n${report.numPassedTests} passed, ${failed} failed`);
  process.exitCode = failed === 0 && report.numPassedTests > 0 ? 0 : 1;
}

try {
  ensureInstalled(say);
  if (!becomeProjectNode(import.meta.filename ?? process.argv[1])) run();
} catch (error) {
  reportFailure(error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
