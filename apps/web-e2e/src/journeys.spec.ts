import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './pages.js';
import { PHONE, type Stage, startStage } from './stage.js';

/** Waits until the condition holds; the test's own time-out ends it otherwise. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(100);
}

/** What people do, each in their own browser, against the whole running system. */
describe('journeys', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  }, 120_000);
  afterAll(() => stage.stop());

  it('an officer signs in by the form and comes back to the page that was asked for', async () => {
    const page = await stage.visitor({ viewport: PHONE });
    await page.goto('/unggahan');
    await page.locator('input[type="email"]').fill('humas.kemenesdm@demo.example');
    await page.locator('input[type="password"]').fill('salah sama sekali');
    await page.locator('button[type="submit"]').click();
    await page.getByText('Alamat surel atau kata sandi tidak cocok.').waitFor();
    await page.locator('input[type="password"]').fill(stage.password);
    await page.locator('button[type="submit"]').click();
    await page.waitForURL('**/unggahan');
    await page.getByRole('heading', { level: 1, name: 'Unggahan' }).waitFor();
    await page.context().close();
  }, 60_000);

  it('a release appears in the officer’s open inbox by itself, and is acknowledged there', async () => {
    const officer = await stage.signedIn('officer', { viewport: PHONE });
    await officer.goto('/inbox');
    await officer
      .getByRole('button', { name: /Tandai diterima/ })
      .first()
      .waitFor();
    const before = await officer.getByRole('button', { name: /Tandai diterima/ }).count();

    const planner = await stage.signedIn('planner');
    const { briefs } = await ask<{ briefs: { edges: { node: { id: string; title: string } }[] } }>(
      planner,
      '{ briefs(first: 1, filter: { states: [APPROVED] }) { edges { node { id title } } } }',
    );
    const { id, title } = briefs.edges[0]!.node;
    const answerBy = new Date(Date.now() + 48 * 60 * 60_000).toISOString();
    await ask(
      planner,
      `mutation { releaseBrief(input: { versionId: "${id}", audience: ALL, answerBy: "${answerBy}" }) { problems { code } } }`,
    );

    // No reload: the number came over the socket, the content through the policy.
    const card = officer.getByRole('listitem').filter({ hasText: title });
    await card.waitFor();
    await card.getByRole('button', { name: /Tandai diterima/ }).click();
    await card.getByRole('button', { name: /Salin/ }).first().waitFor();
    expect(await officer.getByRole('button', { name: /Tandai diterima/ }).count()).toBe(before);
    await officer.context().close();
    await planner.context().close();
  }, 60_000);

  it('a reviewer judges by one key and takes it back by another', async () => {
    const page = await stage.signedIn('reviewer');
    await page.goto('/selaras');
    await page.locator('h1').waitFor();
    const remaining = async (): Promise<number> =>
      (
        await ask<{ alignmentQueue: { remainingCount: number } }>(
          page,
          '{ alignmentQueue(first: 1) { remainingCount } }',
        )
      ).alignmentQueue.remainingCount;
    await page
      .getByRole('button', { name: /^Selaras/ })
      .first()
      .waitFor();
    const before = await remaining();
    await page.keyboard.press('a');
    await eventually(async () => (await remaining()) < before);
    await page.keyboard.press('Backspace');
    await eventually(async () => (await remaining()) === before);
    await page.context().close();
  }, 60_000);

  it('a leader walks the score by keys to a note, reads its posts, and changes language without a reload', async () => {
    const page = await stage.signedIn('leader');
    await page.goto('/partitur');
    const cell = page.getByRole('gridcell').getByRole('button');
    await cell.waitFor();
    await cell.focus();
    const sentence = async (): Promise<string> => (await cell.getAttribute('aria-label')) ?? '';
    const hasNote = async (): Promise<boolean> => /[1-9]\d* unggahan/.test(await sentence());
    for (let step = 0; step < 200 && !(await hasNote()); step += 1) {
      const before = await sentence();
      await page.keyboard.press('ArrowRight');
      if ((await sentence()) !== before) continue;
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Home');
    }
    expect(await hasNote()).toBe(true);
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer
      .getByText(/^demo$/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Tampilkan sebagai tabel' }).click();
    await page.getByRole('columnheader', { name: 'K/L' }).waitFor();
    await page.evaluate('globalThis.stillHere = true');
    await page.getByRole('button', { name: /Wira/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('columnheader', { name: 'Ministry' }).waitFor();
    expect(await page.evaluate('globalThis.stillHere')).toBe(true);
    await page.context().close();
  }, 60_000);

  it('an administrator invites a person by link, who joins, works, and is out when suspended', async () => {
    const admin = await stage.signedIn('admin');
    await admin.goto('/admin/orang');
    await admin.getByRole('button', { name: 'Undang' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Surel').fill('humas.baru@kemenkes.example');
    await dialog.getByLabel('Nama').fill('Humas Baru');
    await dialog.getByRole('combobox', { name: 'Lembaga' }).fill('Kemenkes');
    await dialog
      .getByRole('option', { name: /^Kemenkes/ })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Buat undangan' }).click();
    const link = await dialog.getByLabel('Tautan undangan').inputValue();
    await dialog.getByRole('button', { name: 'Selesai' }).click();

    const newcomer = await stage.visitor({ viewport: PHONE });
    await newcomer.goto(link);
    await newcomer.locator('input[name="password"]').fill('kalimat pendek yang mudah');
    await newcomer.getByRole('button', { name: 'Gabung' }).click();
    await newcomer.getByRole('heading', { level: 1, name: 'Kotak masuk' }).waitFor();

    await admin.goto('/admin/orang');
    await admin.getByPlaceholder('Cari nama atau surel').fill('humas.baru@');
    const card = admin
      .getByRole('listitem')
      .filter({ hasText: 'humas.baru@kemenkes.example' })
      .filter({ has: admin.getByRole('button', { name: 'Tangguhkan' }) });
    await card.getByRole('button', { name: 'Tangguhkan' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Tangguhkan' }).click();
    await admin.getByRole('dialog').waitFor({ state: 'detached' });

    await newcomer.reload();
    await newcomer.waitForURL('**/masuk**');
    await newcomer.context().close();
    await admin.context().close();
  }, 60_000);

  it('an auditor reads who wrote a released brief, who approved it and by which fingerprint, and changes nothing', async () => {
    const page = await stage.signedIn('auditor');
    const { briefs } = await ask<{
      briefs: {
        edges: {
          node: { id: string; contentHash: string; viewerCan: string[]; authors: { name: string }[] };
        }[];
      };
    }>(
      page,
      '{ briefs(first: 1, filter: { states: [RELEASED] }) { edges { node { id contentHash viewerCan authors { name } } } } }',
    );
    const { id, contentHash, viewerCan, authors } = briefs.edges[0]!.node;
    expect(viewerCan).toEqual([]);
    await page.goto(`/arahan/versi/${id}`);
    await page
      .getByText(/^Disetujui /)
      .first()
      .waitFor();
    expect(await page.getByText(contentHash.slice(0, 12)).count()).toBeGreaterThan(1);
    expect(await page.getByText(authors[0]!.name).count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: /Setujui|Kembalikan|Rilis|Ubah/ }).count()).toBe(0);
    await page.context().close();
  }, 60_000);
});
