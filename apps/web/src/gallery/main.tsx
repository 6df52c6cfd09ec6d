import { HouseProvider } from '@conductor/ui';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createRoot } from 'react-dom/client';
import { activateLocale, rememberedLocale } from '../app/texts/language.js';
import { Gallery } from './gallery.js';

await activateLocale(rememberedLocale());
const place = document.getElementById('root');
if (place === null) throw new Error('gallery.html has no #root');
createRoot(place).render(
  <I18nProvider i18n={i18n}>
    <HouseProvider>
      <Gallery />
    </HouseProvider>
  </I18nProvider>,
);
