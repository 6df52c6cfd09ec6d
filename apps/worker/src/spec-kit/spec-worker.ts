import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export interface SpecWorkerOptions {
  readonly databaseUrl: string;
  readonly concurrency: number;
  /** 30 where left out, as in production. */
  readonly leaseSeconds?: number;
  /** Addresses of a name, one for each look-up; a name that is left out is this machine. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
}

/** A young generation of one size: left to itself it grows by some 60 MB with the work, which tells nothing of a leak. */
const YOUNG = '--max-semi-space-size=8';

/** The built worker in a process of its own, which a spec may kill. `tsc -b` comes first. */
export class SpecWorker {
  /** Highest resident memory since it was last asked for, in bytes. */
  #peak = 0;
  #rss = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly ended: Promise<number | null>,
  ) {
    child.on('message', ({ rss }: { rss?: number }) => {
      this.#rss = rss ?? this.#rss;
      this.#peak = Math.max(this.#peak, this.#rss);
    });
  }

  static async start({ names = {}, leaseSeconds = 30, ...options }: SpecWorkerOptions): Promise<SpecWorker> {
    const child = fork(
      join(import.meta.dirname, 'worker-child.mjs'),
      [JSON.stringify({ ...options, names, leaseSeconds })],
      { execArgv: [YOUNG], env: {}, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    );
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      void ended.then((code) => reject(new Error(`the worker ended with ${code} while starting`)));
    });
    return new SpecWorker(child, ended);
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** @returns the highest resident memory since the last call, in megabytes */
  takePeak(): number {
    const peak = this.#peak;
    this.#peak = this.#rss;
    return peak / 1024 / 1024;
  }

  /** kill -9: nothing is tidied up. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}
