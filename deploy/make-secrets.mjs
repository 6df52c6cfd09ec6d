/** Makes the two secrets that docker-compose.yml reads, once. What exists is kept: a running database knows its password. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? join(import.meta.dirname, 'secrets');
if (existsSync(join(folder, 'postgres_password'))) {
  console.log(`${folder} holds its secrets already; nothing was changed.`);
} else {
  const password = randomBytes(24).toString('base64url');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const write = (name, text) => writeFileSync(join(folder, name), `${text}\n`, { mode: 0o400 });
  write('postgres_password', password);
  write('database_url', `postgres://conductor:${password}@postgres:5432/conductor`);
  console.log(`Two secrets were written to ${folder}. The server image reads them as user 1000:`);
  console.log(`  sudo chown 1000 ${folder}/*`);
}
