/**
 * npm start: from a fresh clone to a running system, with nothing done before.
 * Installs, builds, starts PostgreSQL, prepares the database, loads the demo once, starts api and worker.
 */
import { becomeProjectNode, ensureInstalled, reportFailure } from './lib/install.mjs';

const say = (line) => console.log(`• ${line}`);

try {
  ensureInstalled(say);
  if (!becomeProjectNode(import.meta.filename ?? process.argv[1])) {
    const { runSystem } = await import('./lib/system.mjs');
    await runSystem(say);
  }
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
