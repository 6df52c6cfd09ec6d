import { LiveRegion, ToastHost } from '@conductor/ui';
import { Outlet } from '@tanstack/react-router';

/** Around every page, signed in or not. */
export function RootFrame() {
  return (
    <>
      <Outlet />
      <ToastHost />
      <LiveRegion />
    </>
  );
}
