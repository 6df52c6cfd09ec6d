import { type ChildProcess, execFile, fork } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');
const run = promisify(execFile);

const built = (app: string): string => join(root, `apps/${app}/dist/main.js`);

/** Runs one command of apps/setup, as the starter does, and hands back its JSON. */
export async function runSetup<Result>(command: readonly string[], environment: NodeJS.ProcessEnv): Promise<Result> {
  const { stdout } = await run(process.execPath, [built('setup'), ...command], { env: environment, cwd: root });
  return JSON.parse(stdout) as Result;
}

export interface RunningProcess {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the built process exactly as production does, and waits until it says that it is ready. */
export async function startProcess(app: 'api' | 'worker', environment: NodeJS.ProcessEnv): Promise<RunningProcess> {
  const child: ChildProcess = fork(built(app), [], { cwd: root, env: environment, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { ready: string }) => resolve(message.ready));
    void ended.then(() => reject(new Error(`${app} ended while starting`)));
  });
  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
