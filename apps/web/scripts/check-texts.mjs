/** Fails when a text has no English. Run after the extraction: `npm run web:i18n`. */
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

const config = getConfig({ configPath: new URL('../lingui.config.ts', import.meta.url).pathname });
let missingCount = 0;
for (const catalog of await getCatalogs(config)) {
  const { missing } = await catalog.getTranslations('en', { fallbackLocales: {}, sourceLocale: 'id' });
  for (const { id, source } of missing) console.error(`${catalog.path}: no English for "${source || id}"`);
  missingCount += missing.length;
}
if (missingCount > 0) process.exit(1);
console.log('Every text has its English.');
