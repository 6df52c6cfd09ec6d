import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createEmptyDatabase } from '@conductor/testing';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type RunningProcess, runSetup, startProcess } from './processes.js';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const root = join(import.meta.dirname, '../../..');

export interface DemoSignIn {
  readonly role: string;
  readonly email: string;
  readonly organisation: string;
}

interface Demo {
  readonly demo: { readonly password: string; readonly signIns: readonly DemoSignIn[] };
}

export const PHONE = { width: 360, height: 800 } as const;
export const DESKTOP = { width: 1280, height: 900 } as const;

export interface PageOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: 'id' | 'en';
}

/** The whole system as it really runs: api, worker and web build on a database with the demo, and a browser before it. */
export interface Stage {
  readonly address: string;
  readonly databaseUrl: string;
  /** Of everybody in the demo. */
  readonly password: string;
  /** A page of somebody who has signed in by the form. */
  signedIn(role: string, options?: PageOptions): Promise<Page>;
  visitor(options?: PageOptions): Promise<Page>;
  stop(): Promise<void>;
}

export function browserPath(): string {
  const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(path))
    throw new Error(`No browser at ${path}: install Debian's chromium or set CHROMIUM_PATH.`);
  return path;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

async function openContext(browser: Browser, address: string, options: PageOptions): Promise<BrowserContext> {
  const { viewport = DESKTOP, colorScheme = 'light', locale = 'id' } = options;
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    colorScheme,
    locale: locale === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    hasTouch: viewport.width < 600,
  });
  context.setDefaultTimeout(10_000);
  return context;
}

export async function startStage(): Promise<Stage> {
  const database = await createEmptyDatabase();
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_OPTIONS: '',
    DATABASE_URL: database.url,
    PORT: String(port),
    PUBLIC_URL: address,
    WEB_BUILD: join(root, 'apps/web/build'),
    LOG_LEVEL: 'error',
    ALLOW_LOOPBACK_SOURCES: 'true',
    // A key that opens nothing, so that the month's budget is in the picture. The demo follows nobody there.
    X_BEARER_TOKEN: 'none',
    X_MONTHLY_REQUESTS: '10000',
    X_MONTHLY_RUPIAH: '500000',
    X_RUPIAH_PER_RESOURCE: '82.5',
  };
  await runSetup(['prepare'], environment);
  const { demo } = await runSetup<Demo>(['demo'], environment);
  const processes: RunningProcess[] = [
    await startProcess('api', environment),
    await startProcess('worker', environment),
  ];
  const browser = await chromium.launch({ executablePath: browserPath(), args: CHROMIUM_FLAGS });

  return {
    address,
    databaseUrl: database.url,
    password: demo.password,
    async visitor(options = {}) {
      const context = await openContext(browser, address, options);
      // Nobody's language is known before sign-in: it is what was chosen last on the device.
      if (options.locale === 'en')
        await context.addInitScript(() => localStorage.setItem('gpr.locale', 'EN'));
      return context.newPage();
    },
    async signedIn(role, options = {}) {
      const who = demo.signIns.find((signIn) => signIn.role === role);
      if (!who) throw new Error(`The demo has nobody of the role ${role}.`);
      const page = await (await openContext(browser, address, options)).newPage();
      // By the API with the page's own cookie jar: the form itself has a journey of its own.
      const answer = await page.request.post('/graphql', {
        data: {
          query: 'mutation ($input: SignInInput!) { signIn(input: $input) { problems { code } } }',
          variables: { input: { email: who.email, password: demo.password } },
        },
      });
      const { data } = (await answer.json()) as { data: { signIn: { problems: { code: string }[] } } };
      if (data.signIn.problems.length > 0)
        throw new Error(`${role} could not sign in: ${data.signIn.problems[0]!.code}`);
      if (options.locale === 'en')
        await page.request.post('/graphql', {
          data: { query: 'mutation { changeLocale(input: { locale: EN }) { problems { code } } }' },
        });
      else
        await page.request.post('/graphql', {
          data: { query: 'mutation { changeLocale(input: { locale: ID }) { problems { code } } }' },
        });
      return page;
    },
    async stop() {
      await browser.close();
      for (const running of processes.reverse()) await running.stop();
      await database.drop();
    },
  };
}
