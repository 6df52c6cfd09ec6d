import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, LoadingRows, PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { AuditFilters } from './audit-filters.js';
import { auditFilterOf, filterCount } from './audit-search.js';
import { EntryTable } from './entry-table.js';
import { ExportButton } from './export-button.js';
import { AuditEntriesDocument } from './generated/audit.js';

const route = getRouteApi('/shell/admin/audit');
const PAGE = 30;

function NoEntries({ hasFilters }: { readonly hasFilters: boolean }) {
  const { t } = useLingui();
  const go = route.useNavigate();
  if (!hasFilters) {
    return (
      <EmptyState title={t`Belum ada keputusan yang tercatat`}>
        <Trans>Setiap keputusan tercatat di sini pada saat dibuat: siapa, apa, dan tentang apa.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t`Tidak ada catatan yang cocok`}
      action={
        <Button variant="default" onClick={() => void go({ search: {} })}>
          <Trans>Hapus filter</Trans>
        </Button>
      }
    />
  );
}

/** Who decided what, when, for whom: read only, for auditors and administrators. */
export function AuditPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const filter = auditFilterOf(search);
  const variables = { filter, first: PAGE };
  // The log grows while nobody looks: what is at hand is shown at once and asked for anew.
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(AuditEntriesDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const entries = (data ?? previousData)?.auditEntries;
  return (
    <>
      <PageHeader
        title={t`Jejak audit`}
        lead={t`Siapa memutuskan apa dan kapan. Catatan hanya bertambah, tidak pernah diubah.`}
        actions={<ExportButton filter={filter} />}
      />
      <Stack gap="lg">
        <AuditFilters />
        {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
        {entries === undefined && error === undefined ? <LoadingRows count={8} /> : null}
        {entries?.edges.length === 0 ? <NoEntries hasFilters={filterCount(search) > 0} /> : null}
        {entries === undefined || entries.edges.length === 0 ? null : (
          <EntryTable entries={entries.edges.map(({ node }) => node)} />
        )}
        {entries?.pageInfo.hasNextPage === true ? (
          <Group justify="center">
            <Button
              variant="default"
              loading={loading}
              onClick={() =>
                void fetchMore({ variables: { ...variables, after: entries.pageInfo.endCursor } })
              }
            >
              <Trans>Tampilkan lebih banyak</Trans>
            </Button>
          </Group>
        ) : null}
      </Stack>
    </>
  );
}
