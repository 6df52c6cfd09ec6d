import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityFindings } from './axe.js';
import { PAGES, visit } from './pages.js';
import { DESKTOP, PHONE, type Stage, startStage } from './stage.js';

const LOOKS = [PHONE, DESKTOP].flatMap((viewport) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['id', 'en'] as const).map((locale) => ({ viewport, colorScheme, locale })),
  ),
);
const roles = [...new Set(PAGES.map(({ role }) => role))];

describe('every page, on a phone and a desktop, light and dark, in both languages', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  }, 120_000);
  afterAll(() => stage.stop());

  describe.each(LOOKS)('$viewport.width px, $colorScheme, $locale', (look) => {
    it.each(roles)(
      'has no accessibility finding for %s',
      async (role) => {
        const page = role === null ? await stage.visitor(look) : await stage.signedIn(role, look);
        const findings: string[] = [];
        for (const there of PAGES.filter((candidate) => candidate.role === role)) {
          await visit(page, there);
          findings.push(...(await accessibilityFindings(page)).map((finding) => `${there.name}: ${finding}`));
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          if (width > look.viewport.width) findings.push(`${there.name}: scrolls sideways (${width} px)`);
        }
        await page.context().close();
        expect(findings).toEqual([]);
      },
      120_000,
    );
  });
});
