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
    await page.locator('input[type="password"]').fill('sandi-demo-dirigen');
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
});
