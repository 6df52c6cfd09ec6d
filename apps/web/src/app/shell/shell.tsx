import { useQuery } from '@apollo/client/react';
import { ErrorState, LoadingRows } from '@conductor/ui';
import { Box } from '@mantine/core';
import { Navigate, useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { ViewerDocument, type ViewerFieldsFragment } from '../generated/viewer.js';
import { activateLocale, currentLocale } from '../texts/language.js';
import { ViewerContext, type CurrentViewer } from '../viewer.js';
import { Frame } from './frame.js';

function SignedIn({ viewer }: { readonly viewer: ViewerFieldsFragment }) {
  const current = useMemo<CurrentViewer>(
    () => ({
      ...viewer,
      role: viewer.membership.role,
      can: (permission) => viewer.permissions.includes(permission),
    }),
    [viewer],
  );
  const { locale } = viewer.user;
  useEffect(() => {
    if (locale !== currentLocale()) void activateLocale(locale);
  }, [locale]);
  return (
    <ViewerContext value={current}>
      <Frame />
    </ViewerContext>
  );
}

/** Remembers the address once: while this navigates, the address is already another. */
function ToSignIn() {
  const router = useRouter();
  const [wanted] = useState(() => router.state.location.href);
  return <Navigate to="/masuk" search={wanted === '/' ? {} : { tujuan: wanted }} replace />;
}

/** Every page for signed-in people: waits for the viewer, or sends to the sign-in page and back. */
export function Shell() {
  const { data, error, refetch } = useQuery(ViewerDocument);
  if (data?.viewer) return <SignedIn viewer={data.viewer} />;
  if (data !== undefined) return <ToSignIn />;
  return (
    <Box component="main" p="xl" maw={720} mx="auto">
      {error === undefined ? <LoadingRows /> : <ErrorState error={error} onRetry={() => void refetch()} />}
    </Box>
  );
}
