import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** One catalogue per feature, so that two people who add texts never write the same file. */
export default defineConfig({
  rootDir: new URL('../..', import.meta.url).pathname,
  sourceLocale: 'id',
  locales: ['id', 'en'],
  fallbackLocales: false,
  orderBy: 'message',
  format: formatter({ lineNumbers: false, origins: false, printPlaceholdersInComments: false }),
  catalogs: [
    {
      path: '<rootDir>/apps/web/src/features/{name}/locales/{locale}',
      include: ['<rootDir>/apps/web/src/features/{name}'],
    },
    { path: '<rootDir>/apps/web/src/app/locales/{locale}', include: ['<rootDir>/apps/web/src/app'] },
    { path: '<rootDir>/libs/web/ui/src/locales/{locale}', include: ['<rootDir>/libs/web/ui/src'] },
  ],
});
