import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from './axe.js';
import { PAGES, visit } from './pages.js';
import { type PageOptions, type Stage, startStage } from './stage.js';

const roles = [...new Set(PAGES.map(({ role }) => role))];
/** What is wrong with the page as it stands, in both themes. */
async function findingsOn(page: Page, name: string, width: number): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
    const found = await accessibilityFindings(page);
    findings.push(...found.map((finding) => `${name}, ${colorScheme}: ${finding}`));
  }
  const reach = await page.evaluate(() => document.documentElement.scrollWidth);
  return reach > width ? [...findings, `${name}: scrolls sideways (${reach} px)`] : findings;
}

/** Every page at this size, in both themes and both languages: no axe finding, nothing that scrolls sideways. */
export function describeAccessibility(viewport: NonNullable<PageOptions['viewport']>): void {
  describe(`every page at ${viewport.width} px, light and dark`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await startStage();
    }, 120_000);
    afterAll(() => stage.stop());

    describe.each(['id', 'en'] as const)('%s', (locale) => {
      it.each(roles)(
        'has no accessibility finding for %s',
        async (role) => {
          const options = { locale, viewport };
          const page = role === null ? await stage.visitor(options) : await stage.signedIn(role, options);
          const findings: string[] = [];
          for (const there of PAGES.filter((candidate) => candidate.role === role)) {
            await visit(page, there);
            findings.push(...(await findingsOn(page, there.name, viewport.width)));
          }
          await page.context().close();
          expect(findings).toEqual([]);
        },
        240_000,
      );
    });
  });
}
