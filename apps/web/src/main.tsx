import { ApolloProvider } from '@apollo/client/react';
import { createGraphqlClient } from '@conductor/graphql';
import { HouseProvider } from '@conductor/ui';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ViewerDocument } from './app/generated/viewer.js';
import { NavigationContext } from './app/navigation-context.js';
import { navigation, router } from './app/router.js';
import { activateLocale, rememberedLocale } from './app/texts/language.js';

const client = createGraphqlClient({
  origin: location.origin,
  locale: () => i18n.locale,
  // The shell watches this query: without a viewer it goes to the sign-in page and comes back afterwards.
  onSignedOut: () => client.writeQuery({ query: ViewerDocument, data: { viewer: null } }),
});

await activateLocale(rememberedLocale());
const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <I18nProvider i18n={i18n}>
        <HouseProvider>
          <NavigationContext value={navigation}>
            <RouterProvider router={router} />
          </NavigationContext>
        </HouseProvider>
      </I18nProvider>
    </ApolloProvider>
  </StrictMode>,
);
