import { ErrorState, PageHeader } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';

/** A page that broke: the frame around it stays. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  return (
    <>
      <PageHeader title={t`Halaman belum dapat ditampilkan`} />
      <ErrorState error={error} onRetry={reset} />
    </>
  );
}
