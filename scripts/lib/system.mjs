import { fork, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildServers, buildWeb } from './build.mjs';
import { Failure, projectEnvironment, projectNode, root } from './install.mjs';

const FIRST_PORT = 4000;
const READY_WITHIN_MS = 60_000;

/** Where the last start of this checkout answered: links made from a command line lead there. */
const addressFile = join(root, '.data/address');
function keepAddress(address) {
  mkdirSync(join(root, '.data'), { recursive: true });
  writeFileSync(addressFile, address);
}
function publicAddress() {
  if (process.env.PUBLIC_URL) return { PUBLIC_URL: process.env.PUBLIC_URL };
  return existsSync(addressFile) ? { PUBLIC_URL: readFileSync(addressFile, 'utf8') } : {};
}

const listens = (port) =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(null));
    probe.listen(port, '127.0.0.1', () => {
      const chosen = probe.address().port;
      probe.close(() => resolve(chosen));
    });
  });

/** DATABASE_URL's server, or one of our own under .data/. */
async function openServer(say) {
  if (process.env.DATABASE_URL) {
    say('Using the PostgreSQL server that DATABASE_URL names');
    return { url: process.env.DATABASE_URL, wasRunning: true, stop: async () => undefined };
  }
  say('Starting PostgreSQL 18 (embedded, data under .data/)');
  const { startEmbedded } = await import('@conductor/database');
  try {
    return await startEmbedded(join(root, '.data/postgres'));
  } catch (error) {
    throw new Failure(
      'The embedded PostgreSQL did not start.',
      error.message,
      'Every folder above .data/ has to be readable by others when you are root. Or set DATABASE_URL to a PostgreSQL 18 server of yours.',
    );
  }
}

/** Runs one command of apps/setup to its end and hands back what it printed as JSON. */
function setup(command, environment) {
  const { status, stdout, stderr } = spawnSync(
    projectNode(),
    [join(root, 'apps/setup/dist/main.js'), ...command],
    { cwd: root, env: environment, encoding: 'utf8' },
  );
  if (status !== 0)
    throw new Failure(
      `The database could not be prepared (${command.join(' ')}).`,
      stderr.trim() || 'it said nothing',
      'Check that DATABASE_URL names a PostgreSQL 18 server you may create tables on. To begin anew with the embedded one, remove .data/.',
    );
  return JSON.parse(stdout);
}

/** Forks a process of ours. It ends by itself when this one is gone, however it went. */
function launch(name, environment) {
  const child = fork(join(root, `apps/${name}/dist/main.js`), [], {
    cwd: root,
    env: environment,
    execPath: projectNode(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  const ready = new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new Failure(
            `${name} did not become ready.`,
            `It said nothing within ${READY_WITHIN_MS / 1000} s.`,
            'Read its lines above.',
          ),
        ),
      READY_WITHIN_MS,
    );
    child.once('message', () => {
      clearTimeout(timer);
      resolve();
    });
    void ended.then((code) => {
      clearTimeout(timer);
      reject(
        new Failure(
          `${name} ended while starting (exit ${code}).`,
          'Its last lines stand above.',
          'Mend what they name, then start again.',
        ),
      );
    });
  });
  return {
    name,
    child,
    ended,
    ready,
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

function printSignIns({ demo, firstAdministrator }) {
  if (demo) {
    console.log(`\n  Demo sign-ins (password for all: ${demo.password})`);
    for (const { role, email, organisation } of demo.signIns)
      console.log(`    ${role.padEnd(9)} ${email.padEnd(38)} ${organisation}`);
  } else if (firstAdministrator) {
    console.log(
      `\n  Nobody can administer this installation yet. Make the first administrator with:\n    npm run admin:invite -- --email you@example.go.id --name "Your Name"`,
    );
  }
}

/**
 * Builds, prepares and runs everything until it is told to stop.
 * `--no-demo` leaves an empty database empty; `--port N` asks for a port.
 */
export async function runSystem(say) {
  const option = (name) => {
    const at = process.argv.indexOf(name);
    return at < 0 ? undefined : process.argv[at + 1];
  };
  say('Building the servers');
  buildServers();
  say('Building the web client');
  buildWeb();
  const database = await openServer(say);
  const parts = [];
  const stopAll = async () => {
    for (const part of parts.toReversed()) await part.stop();
    await database.stop();
  };
  try {
    const base = projectEnvironment({
      DATABASE_URL: database.url,
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    });
    say('Preparing the database');
    const prepared = setup(['prepare'], base);
    const isDemoWanted = !process.argv.includes('--no-demo');
    if (isDemoWanted && prepared.isEmpty) say('Loading the demo scenario (first start only)');
    const { demo } = isDemoWanted ? setup(['demo'], base) : { demo: null };
    const wanted = Number(option('--port') ?? process.env.PORT ?? FIRST_PORT);
    const port = (await listens(wanted)) ?? (await listens(0));
    const address = `http://localhost:${port}`;
    keepAddress(address);
    const environment = {
      ...base,
      PORT: String(port),
      PUBLIC_URL: address,
      WEB_BUILD: join(root, 'apps/web/build'),
      ALLOW_LOOPBACK_SOURCES: 'true',
    };
    say('Starting api and worker');
    parts.push(launch('api', environment));
    await parts[0].ready;
    parts.push(launch('worker', environment));
    await parts[1].ready;
    console.log(`\n  GPR Conductor is running: ${address}`);
    printSignIns({ demo, firstAdministrator: prepared.hasNoAdministrator });
    console.log('\n  Ctrl+C stops all of it.\n');
    await untilStopped(parts);
  } finally {
    say('Stopping');
    await stopAll();
    say('Stopped');
  }
}

/** Prepares the database and hands back the invitation that apps/setup made. */
export async function inviteAdministrator(parameters) {
  buildServers();
  const database = await openServer(() => undefined);
  try {
    return setup(
      ['invite-administrator', ...parameters],
      projectEnvironment({ DATABASE_URL: database.url, LOG_LEVEL: 'warn', ...publicAddress() }),
    );
  } finally {
    if (!database.wasRunning) await database.stop();
  }
}

/** Waits for Ctrl+C, for SIGTERM, or for a part that ended by itself. */
async function untilStopped(parts) {
  const signal = new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => resolve(null));
  });
  const first = await Promise.race([
    signal,
    ...parts.map(({ name, ended }) => ended.then((code) => ({ name, code }))),
  ]);
  if (first)
    throw new Failure(
      `${first.name} ended by itself (exit ${first.code}).`,
      'Its last lines stand above.',
      'Start again; if it comes back, report it with those lines.',
    );
}
