/** Lets docker-compose read docker-compose.yml as it would at a start, with each profile, and says what it thinks. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const WAYS = [['docker-compose'], ['docker', 'compose']];
const options = {
  cwd: join(import.meta.dirname, '..'),
  encoding: 'utf8',
  env: { ...process.env, PUBLIC_URL: 'https://gpr.example' },
};
const run = ([command, ...leading], ...rest) => spawnSync(command, [...leading, ...rest], options);

const way = WAYS.find((candidate) => run(candidate, 'version').status === 0);
if (way === undefined) {
  console.error('Neither docker-compose nor docker compose is installed here, so nothing was checked.');
  process.exit(2);
}
const { status, stderr } = run(way, '--profile', 'mail', 'config', '--quiet');
console.log(status === 0 ? `${way.join(' ')} accepts docker-compose.yml.` : stderr);
process.exit(status ?? 1);
