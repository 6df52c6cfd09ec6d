/**
 * npm run pictures: photographs the main pages of the running app, phone and desktop, both themes.
 * Takes the address as its argument (http://localhost:4000 otherwise) and the demo's sign-ins from the running
 * system's database commands; writes docs/pictures/<page>-<phone|desktop>-<light|dark>.png.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { becomeProjectNode, ensureInstalled, Failure, reportFailure, root } from './lib/install.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SIZES = { phone: { width: 360, height: 800 }, desktop: { width: 1280, height: 900 } };
/** Page, who looks at it, and on what it is mainly used: the other size is taken too. */
const PAGES = [
  ['inbox', 'humas.kemenesdm@demo.example', '/inbox'],
  ['unggahan', 'humas.kemenesdm@demo.example', '/unggahan'],
  ['kisi', 'perencana.ratri@demo.example', '/kisi'],
  ['agenda', 'perencana.ratri@demo.example', '/agenda'],
  ['persetujuan', 'penelaah.sekar@demo.example', '/persetujuan'],
  ['selaras', 'penelaah.tiur@demo.example', '/selaras'],
  ['partitur', 'pimpinan.wira@demo.example', '/partitur'],
];

async function signIn(context, email) {
  // Built by the start of the system whose pictures are taken.
  const { DEMO_PASSWORD } = await import('../apps/setup/dist/demo/tell-people.js');
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { problems { code } } }';
  const answer = await context.request.post('/graphql', {
    data: { query, variables: { input: { email, password: DEMO_PASSWORD } } },
  });
  const [problem] = (await answer.json()).data.signIn.problems;
  if (problem)
    throw new Failure(
      `${email} could not sign in (${problem.code}).`,
      'The pictures are taken of the demo.',
      'Start the app with its demo: remove .data/, then npm start.',
    );
}

async function takePictures(address) {
  const { chromium } = await import('playwright-core');
  const folder = join(root, 'docs/pictures');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  try {
    for (const [name, email, path] of PAGES) {
      for (const [size, viewport] of Object.entries(SIZES)) {
        for (const colorScheme of ['light', 'dark']) {
          const context = await browser.newContext({
            baseURL: address,
            viewport,
            colorScheme,
            locale: 'id-ID',
            timezoneId: 'Asia/Jakarta',
            reducedMotion: 'reduce',
          });
          await signIn(context, email);
          const page = await context.newPage();
          await page.goto(path, { waitUntil: 'networkidle' });
          await page.locator('h1').first().waitFor();
          await page.waitForFunction(`document.querySelector('[aria-busy="true"]') === null`);
          const file = `${name}-${size}-${colorScheme}.png`;
          await page.screenshot({ path: join(folder, file) });
          await context.close();
          console.log(`• docs/pictures/${file}`);
        }
      }
    }
  } finally {
    await browser.close();
  }
}

try {
  ensureInstalled((line) => console.log(`• ${line}`));
  if (!becomeProjectNode(import.meta.filename ?? process.argv[1])) {
    await takePictures(process.argv[2] ?? 'http://localhost:4000');
  }
} catch (error) {
  reportFailure(
    error.message?.includes('ECONNREFUSED')
      ? new Failure(
          'Nothing answers there.',
          error.message.split('\n')[0],
          'Run npm start in another terminal first.',
        )
      : error,
  );
  process.exitCode = 1;
}
