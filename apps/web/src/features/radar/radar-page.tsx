import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, LoadingRows, PageButton, PageHeader } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { today } from '../../app/calendar.js';
import { ClusterCard } from './cluster-card.js';
import { OffGridRadarDocument, type OffGridRadarQuery } from './generated/radar.js';
import { RadarFilters } from './radar-filters.js';
import { isNarrowed, radarFilterOf } from './radar-search.js';

const route = getRouteApi('/shell/radar');
const PAGE = 10;
/** The server answers no more at once; whoever needs more narrows the radar. */
const MOST = 100;

type Radar = OffGridRadarQuery['offGridRadar'];

function NoClusters() {
  const { t } = useLingui();
  const go = route.useNavigate();
  const search = route.useSearch();
  if (isNarrowed(search)) {
    return (
      <EmptyState
        title={t`Tidak ada kelompok yang cocok`}
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
      title={t`Tidak ada yang dibicarakan di luar agenda`}
      action={
        <PageButton to="/unggahan" search={{ status: ['NONE'] }} variant="default">
          <Trans>Lihat unggahan tanpa butir agenda</Trans>
        </PageButton>
      }
    >
      <Trans>
        Di sini tampil unggahan yang mirip satu sama lain, berada pada tema agenda, dan tidak membawa butir
        agenda mana pun.
      </Trans>
    </EmptyState>
  );
}

/** What was looked at, and what is not shown. */
function Counts({ radar }: { readonly radar: Radar }) {
  const { clusterCount, postCount, themelessCount, aloneCount } = radar;
  return (
    <div>
      <Text size="sm">
        <Trans>
          <Plural value={clusterCount} one="# kelompok" other="# kelompok" /> dari{' '}
          <Plural value={postCount} one="# unggahan" other="# unggahan" /> tanpa butir agenda
        </Trans>
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>
          Tidak ditampilkan: {themelessCount} kelompok yang jauh dari semua tema agenda, {aloneCount} unggahan
          yang tidak mirip unggahan lain.
        </Trans>
      </Text>
    </div>
  );
}

function Clusters({ radar, isLoading, onMore }: { radar: Radar; isLoading: boolean; onMore: () => void }) {
  const { buka } = route.useSearch();
  const go = route.useNavigate();
  const toggle = (id: string): void =>
    void go({
      search: (search) => ({ ...search, buka: buka === id ? undefined : id }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {radar.clusters.map((cluster) => (
          <ClusterCard
            key={cluster.id}
            cluster={cluster}
            days={{ from: radar.from, until: radar.until }}
            isOpen={buka === cluster.id}
            onToggle={() => toggle(cluster.id)}
          />
        ))}
      </Stack>
      {radar.clusterCount > radar.clusters.length && radar.clusters.length < MOST ? (
        <Group justify="center">
          <Button variant="default" loading={isLoading} onClick={onMore}>
            <Trans>Tampilkan lebih banyak</Trans>
          </Button>
        </Group>
      ) : null}
    </>
  );
}

/** What ministries speak of on the agenda's themes with no brief behind it. */
export function RadarPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const [first, setFirst] = useState(PAGE);
  const filter = radarFilterOf(search, today());
  const { data, previousData, error, loading, refetch } = useQuery(OffGridRadarDocument, {
    variables: { filter, first },
    fetchPolicy: 'cache-and-network',
  });
  const radar = (data ?? previousData)?.offGridRadar;
  return (
    <>
      <PageHeader
        title={t`Radar luar agenda`}
        lead={t`Yang dibicarakan pada tema agenda tanpa arahan di baliknya.`}
      />
      <Stack gap="lg">
        <RadarFilters />
        {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
        {radar === undefined && error === undefined ? <LoadingRows count={3} height={220} /> : null}
        {radar === undefined || radar.postCount === 0 ? null : <Counts radar={radar} />}
        {radar?.isCut === true ? (
          <Alert
            color="orange"
            icon={<IconAlertTriangle aria-hidden />}
            title={t`Hanya sebagian yang dibaca`}
          >
            <Trans>Ada lebih banyak unggahan daripada yang dibaca sekaligus. Persempit masanya.</Trans>
          </Alert>
        ) : null}
        {radar?.clusters.length === 0 ? <NoClusters /> : null}
        {radar === undefined || radar.clusters.length === 0 ? null : (
          <Clusters
            radar={radar}
            isLoading={loading}
            onMore={() => setFirst((count) => Math.min(MOST, count + PAGE))}
          />
        )}
      </Stack>
    </>
  );
}
