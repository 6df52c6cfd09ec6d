import { Navigate } from '@tanstack/react-router';
import { MissingPage } from './errors/missing-page.js';
import { homeEntry, permittedEntries } from './navigation.js';
import { useNavigation } from './navigation-context.js';
import { useViewer } from './viewer.js';

/** `/` is the first page of the role last used. */
export function HomeRedirect() {
  const { permissions, role } = useViewer();
  const home = homeEntry(permittedEntries(useNavigation(), permissions), role);
  return home === undefined ? <MissingPage /> : <Navigate to={home.path} replace />;
}
