import { createContext, use } from 'react';
import type { NavigationEntry } from './navigation.js';

/** Given from outside: the shell must not import the features, which import the shell's routes. */
export const NavigationContext = createContext<readonly NavigationEntry[]>([]);

export const useNavigation = (): readonly NavigationEntry[] => use(NavigationContext);
