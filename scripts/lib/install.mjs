import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const OLDEST_NODE = 20;

/** The project's own Node where the platform has one (see docs/adr), this process's otherwise. */
export const projectNode = () => {
  const own = join(root, 'node_modules/.bin/node');
  return existsSync(own) ? own : process.execPath;
};

/** Environment in which the project's own Node and tools come first. */
export const projectEnvironment = (extra = {}) => ({
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  NX_DAEMON: 'false',
  NX_ISOLATE_PLUGINS: 'false',
  ...extra,
});

/** A failure the person at the keyboard can do something about. */
export class Failure extends Error {
  constructor(what, why, todo) {
    super(what);
    this.what = what;
    this.why = why;
    this.todo = todo;
  }
}

export function reportFailure(error) {
  if (!(error instanceof Failure)) {
    console.error(error);
    return;
  }
  console.error(`\nFailed:     ${error.what}\nBecause:    ${error.why}\nWhat to do: ${error.todo}\n`);
}

/** Installs from the lock when nothing is installed, or when the lock has changed since. */
export function ensureInstalled(say) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Failure(
      `Node ${process.versions.node} is too old.`,
      `Node ${OLDEST_NODE} or later is needed.`,
      'Install a newer Node, then try again.',
    );
  }
  const stamp = join(root, 'node_modules/.installed-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages from the lock (npm ci), about a minute');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Failure(
      'npm ci did not finish.',
      'Its own message stands above.',
      'Check the connection to the package registry, then run the command again.',
    );
  writeFileSync(stamp, wanted);
}

/** Runs a tool of the project and waits. Its output is shown. Returns whether it succeeded. */
export function runTool(command, parameters, extra = {}) {
  return (
    spawnSync(command, parameters, {
      cwd: root,
      stdio: 'inherit',
      env: projectEnvironment(extra),
      shell: process.platform === 'win32',
    }).status === 0
  );
}

/** Starts `script` again with the project's own Node, and becomes it. */
export function becomeProjectNode(script) {
  if (process.env.CONDUCTOR_NODE === '1' || projectNode() === process.execPath) return false;
  const child = spawnSync(projectNode(), [script, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: projectEnvironment({ CONDUCTOR_NODE: '1' }),
  });
  process.exitCode = child.status ?? 1;
  return true;
}
