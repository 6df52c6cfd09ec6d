import { readFile } from 'node:fs/promises';
import { ThemeRegisterService } from '@conductor/agenda';
import type { WorkContext } from '@conductor/work';
import { themeFile } from './data-form.js';

/** Beside src/ and dist/ alike. */
const FILE = new URL('../data/themes.json', import.meta.url);

/** The themes that an agenda item can belong to. Without one nobody can plan; run at every start. */
export async function putThemes(ctx: WorkContext): Promise<void> {
  const themes = themeFile.parse(JSON.parse(await readFile(FILE, 'utf8')));
  await new ThemeRegisterService().put(ctx, themes);
}
