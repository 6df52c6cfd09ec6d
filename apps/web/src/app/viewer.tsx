import type { Role } from '@conductor/graphql';
import { createContext, use } from 'react';
import type { ViewerFieldsFragment } from './generated/viewer.js';

/** Who is at the screen, in which role, and what they may do. */
export interface CurrentViewer extends ViewerFieldsFragment {
  readonly role: Role;
  readonly can: (permission: string) => boolean;
}

export const ViewerContext = createContext<CurrentViewer | null>(null);

/** The signed-in person. Only below the shell, which shows no page without one. */
export function useViewer(): CurrentViewer {
  const viewer = use(ViewerContext);
  if (viewer === null) throw new Error('useViewer: no one is signed in here');
  return viewer;
}
