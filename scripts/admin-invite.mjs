/**
 * npm run admin:invite -- --email a@b.go.id --name "Name": prints the one-time link by which an administrator joins.
 * Uses DATABASE_URL's server, else the embedded one, running or not.
 */
import { becomeProjectNode, ensureInstalled, reportFailure } from './lib/install.mjs';

try {
  ensureInstalled((line) => console.log(`• ${line}`));
  if (!becomeProjectNode(import.meta.filename ?? process.argv[1])) {
    const { inviteAdministrator } = await import('./lib/system.mjs');
    console.log((await inviteAdministrator(process.argv.slice(2))).link);
  }
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
