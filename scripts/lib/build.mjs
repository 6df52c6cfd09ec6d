import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root, runTool } from './install.mjs';

const newestIn = (folder) => {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || /\/(node_modules|dist|build)\//.test(path)) continue;
    newest = Math.max(newest, statSync(path).mtimeMs);
  }
  return newest;
};

/** Whether the web client was built after its sources last changed. */
function isWebBuilt() {
  const page = join(root, 'apps/web/build/index.html');
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  return ['apps/web', 'libs/web', 'libs/core'].every((folder) => newestIn(join(root, folder)) < built);
}

export function buildServers() {
  if (!runTool('tsc', ['-b']))
    throw new Failure(
      'The servers were not built.',
      'The compiler’s message stands above.',
      'Mend what it names, or check out a green commit.',
    );
}

export function buildWeb() {
  if (isWebBuilt()) return;
  if (!runTool('vite', ['build', 'apps/web', '--logLevel', 'warn']))
    throw new Failure(
      'The web client was not built.',
      'The bundler’s message stands above.',
      'Mend what it names, or check out a green commit.',
    );
}
