/**
 * Prepares a database: schema, organisations, first administrator, demo. Prints its result as one JSON line.
 *
 *     main.js prepare
 *     main.js demo
 *     main.js invite-administrator --email a@b --name "..."
 */
import { parseArgs } from 'node:util';
import { createLogger, readConfiguration } from '@conductor/runtime';
import { inviteAdministrator } from './invite-administrator.js';
import { prepare } from './prepare.js';
import { openSystem, type OpenSystem } from './system.js';

const configuration = readConfiguration();
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { email: { type: 'string' }, name: { type: 'string' } },
});

async function run(system: OpenSystem): Promise<object> {
  const [command] = positionals;
  switch (command) {
    case 'prepare':
      return prepare(system);
    case 'invite-administrator': {
      const { email, name } = values;
      if (!email || !name) throw new Error('Say who: --email and --name.');
      await prepare(system);
      return inviteAdministrator(system, configuration.publicUrl, { email, name });
    }
    default:
      throw new Error(`Unknown command ${command ?? '(none)'}: prepare, demo or invite-administrator.`);
  }
}

try {
  // Standard output carries the result only.
  const system = await openSystem(configuration, createLogger('setup', { logLevel: 'silent' }));
  try {
    console.log(JSON.stringify(await run(system)));
  } finally {
    await system.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
