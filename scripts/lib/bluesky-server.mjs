import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectEnvironment, root } from './install.mjs';

const folder = join(root, 'scripts/bluesky-server');
const stamp = join(folder, 'node_modules/.installed-lock');
const LONGEST_MS = 15 * 60_000;

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');

/** Whether the package stands as its lock says. */
export const isBlueskyServerInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();

/** Installs the package from its lock; nothing in it compiles. Returns whether it stands. */
export function installBlueskyServer() {
  if (isBlueskyServerInstalled()) return true;
  const { status } = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: projectEnvironment(),
      timeout: LONGEST_MS,
      shell: process.platform === 'win32',
    },
  );
  if (status === 0) writeFileSync(stamp, lockHash());
  else rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  return status === 0;
}
