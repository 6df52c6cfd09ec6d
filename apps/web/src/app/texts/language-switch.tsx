import { announce } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { activateLocale } from './language.js';

/** Two buttons for the language, each in its own language. */
export function LanguageSwitch({ onChange }: { readonly onChange?: (locale: 'ID' | 'EN') => void }) {
  const { i18n, t } = useLingui();
  const choose = async (locale: 'ID' | 'EN'): Promise<void> => {
    await activateLocale(locale);
    onChange?.(locale);
    announce(locale === 'ID' ? 'Bahasa Indonesia' : 'English');
  };
  const shown = i18n.locale === 'en' ? 'EN' : 'ID';
  return (
    <Group gap={4} role="group" aria-label={t`Bahasa`} wrap="nowrap">
      <Button
        size="compact-md"
        variant={shown === 'ID' ? 'light' : 'subtle'}
        aria-pressed={shown === 'ID'}
        lang="id"
        onClick={() => void choose('ID')}
      >
        Indonesia
      </Button>
      <Button
        size="compact-md"
        variant={shown === 'EN' ? 'light' : 'subtle'}
        aria-pressed={shown === 'EN'}
        lang="en"
        onClick={() => void choose('EN')}
      >
        English
      </Button>
    </Group>
  );
}
