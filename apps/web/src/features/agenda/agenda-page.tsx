import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, LoadingRows, PageHeader, useShortcuts, PageButton } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useViewer } from '../../app/viewer.js';
import { AgendaFilters } from './agenda-filters.js';
import { AgendaRow } from './agenda-row.js';
import { AgendaItemsDocument } from './generated/agenda.js';

const route = getRouteApi('/shell/agenda');

function NothingHere({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useLingui();
  const { can } = useViewer();
  const go = route.useNavigate();
  if (isFiltered) {
    return (
      <EmptyState
        title={t`Tidak ada butir yang cocok`}
        action={
          <Button variant="default" onClick={() => void go({ search: {} })}>
            <Trans>Hapus filter</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t`Belum ada butir agenda`}
      action={
        can('agenda.draft') ? (
          <PageButton to="/agenda/baru" leftSection={<IconPlus size={18} aria-hidden />}>
            <Trans>Buat butir</Trans>
          </PageButton>
        ) : undefined
      }
    >
      <Trans>Butir agenda adalah satu pesan pemerintah dengan tujuan, masa, dan siapa yang bicara.</Trans>
    </EmptyState>
  );
}

function ItemList() {
  const { status, tema, utama, cari } = route.useSearch();
  const filter = {
    states: status === undefined ? null : [...status],
    themeId: tema ?? null,
    leadOrganisationId: utama ?? null,
    text: cari ?? null,
  };
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(AgendaItemsDocument, {
    variables: { filter, orderBy: 'UPDATED_DESC' },
  });
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const items = (data ?? previousData)?.agendaItems;
  if (items === undefined) return <LoadingRows height={84} />;
  const isFiltered = [status, tema, utama, cari].some((it) => it !== undefined);
  if (items.edges.length === 0) return <NothingHere isFiltered={isFiltered} />;
  return (
    <Stack gap="sm" aria-busy={loading}>
      <Text size="sm" c="dimmed">
        <Plural value={items.totalCount} one="# butir" other="# butir" />
      </Text>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {items.edges.map(({ node }) => (
          <AgendaRow key={node.id} item={node} />
        ))}
      </Stack>
      {items.pageInfo.hasNextPage ? (
        <Group justify="center">
          <Button
            variant="default"
            loading={loading}
            onClick={() => void fetchMore({ variables: { after: items.pageInfo.endCursor } })}
          >
            <Trans>Tampilkan lebih banyak</Trans>
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

/** All agenda items, found by state, theme, lead or text. */
export function AgendaPage() {
  const { t } = useLingui();
  const { can } = useViewer();
  const go = route.useNavigate();
  const mayDraft = can('agenda.draft');
  useShortcuts(
    t`Agenda`,
    mayDraft ? [{ keys: 'c', label: t`Buat butir`, run: () => void go({ to: '/agenda/baru' }) }] : [],
  );
  return (
    <>
      <PageHeader
        title={t`Agenda`}
        lead={t`Pesan pemerintah, siapa yang membawanya, dan kapan.`}
        actions={
          mayDraft ? (
            <PageButton to="/agenda/baru" leftSection={<IconPlus size={18} aria-hidden />}>
              <Trans>Buat butir</Trans>
            </PageButton>
          ) : undefined
        }
      />
      <Stack gap="lg">
        <AgendaFilters />
        <ItemList />
      </Stack>
    </>
  );
}
