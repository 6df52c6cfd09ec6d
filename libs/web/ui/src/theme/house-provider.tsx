import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { resolver } from './resolver.js';
import './styles.js';
import { theme } from './theme.js';

const schemeManager = localStorageColorSchemeManager({ key: 'gpr.colour-scheme' });

/** Puts the theme around the app. Light, dark or the device's own; the choice stays on the device. */
export function HouseProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}
