import type { Locale } from '@conductor/graphql';
import { createStore } from '@conductor/ui';
import { i18n, type Messages } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

const STORAGE_KEY = 'gpr.locale';

/** Indonesian texts stand in the code and are compiled when first shown; English ones come compiled. */
const compiled = new Map<string, ReturnType<typeof compileMessage>>();
i18n.setMessagesCompiler((text) => {
  const known = compiled.get(text) ?? compileMessage(text);
  compiled.set(text, known);
  return known;
});

async function loadEnglish(): Promise<Messages> {
  const catalogues = {
    ...import.meta.glob<{ messages: Messages }>('../../features/*/locales/en.po'),
    ...import.meta.glob<{ messages: Messages }>('../locales/en.po'),
    ...import.meta.glob<{ messages: Messages }>('../../../../../libs/web/ui/src/locales/en.po'),
  };
  const parts = await Promise.all(Object.values(catalogues).map((load) => load()));
  return Object.assign({}, ...parts.map((part) => part.messages));
}

const current = createStore<Locale>('ID');
/** The language that the screen shows now. */
export const currentLocale = current.get;

/** Shows the app in a language, without a reload, and remembers it on this device. */
export async function activateLocale(locale: Locale): Promise<void> {
  const code = locale === 'EN' ? 'en' : 'id';
  i18n.load(code, locale === 'EN' ? await loadEnglish() : {});
  i18n.activate(code);
  document.documentElement.lang = code;
  localStorage.setItem(STORAGE_KEY, locale);
  current.set(locale);
}

/** The language chosen last on this device; Indonesian before any choice. */
export const rememberedLocale = (): Locale => (localStorage.getItem(STORAGE_KEY) === 'EN' ? 'EN' : 'ID');
