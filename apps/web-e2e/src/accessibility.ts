import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityFindings } from './axe.js';
import { PAGES, visit } from './pages.js';
import { type PageOptions, type Stage, startStage } from './stage.js';

const roles = [...new Set(PAGES.map(({ role }) => role))];
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['id', 'en'] as const).map((locale) => ({ colorScheme, locale })),
);

/** Every page at this size, in both themes and both languages: no axe finding, nothing that scrolls sideways. */
export function describeAccessibility(viewport: NonNullable<PageOptions['viewport']>): void {
  describe(`every page at ${viewport.width} px`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await startStage();
    }, 120_000);
    afterAll(() => stage.stop());

    describe.each(LOOKS)('$colorScheme, $locale', (look) => {
      it.each(roles)(
        'has no accessibility finding for %s',
        async (role) => {
          const options = { ...look, viewport };
          const page = role === null ? await stage.visitor(options) : await stage.signedIn(role, options);
          const findings: string[] = [];
          for (const there of PAGES.filter((candidate) => candidate.role === role)) {
            await visit(page, there);
            findings.push(
              ...(await accessibilityFindings(page)).map((finding) => `${there.name}: ${finding}`),
            );
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            if (width > viewport.width) findings.push(`${there.name}: scrolls sideways (${width} px)`);
          }
          await page.context().close();
          expect(findings).toEqual([]);
        },
        180_000,
      );
    });
  });
}
