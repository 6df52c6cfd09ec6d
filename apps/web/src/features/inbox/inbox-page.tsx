import { useQuery } from '@apollo/client/react';
import type { InboxGroup } from '@conductor/graphql';
import { EmptyState, ErrorState, LoadingRows, PageHeader, useNow } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useViewer } from '../../app/viewer.js';
import { DutyNow } from '../duty/duty-now.js';
import { useLiveDuty } from '../duty/use-live-duty.js';
import { DeliveryCard } from './delivery-card.js';
import { InboxPageDocument, type InboxPageQuery } from './generated/inbox.js';
import { INBOX_TABS, type InboxTab } from './inbox-tabs.js';
import { useLiveInbox } from './use-live-inbox.js';

const route = getRouteApi('/shell/inbox');
const groups: Readonly<Record<InboxTab, InboxGroup>> = {
  aksi: 'TODO',
  'tiga-hari': 'UPCOMING',
  selesai: 'DONE',
};

type Counts = Pick<InboxPageQuery['inbox'], 'todoCount' | 'upcomingCount'>;

function GroupSwitch({ tab, counts }: { readonly tab: InboxTab; readonly counts: Counts | undefined }) {
  const { t } = useLingui();
  const go = route.useNavigate();
  const todo = counts === undefined ? '' : ` ${counts.todoCount}`;
  const upcoming = counts === undefined ? '' : ` ${counts.upcomingCount}`;
  const labels: Readonly<Record<InboxTab, string>> = {
    aksi: `${t`Perlu aksi`}${todo}`,
    'tiga-hari': `${t`3 hari`}${upcoming}`,
    selesai: t`Selesai`,
  };
  return (
    <SegmentedControl
      fullWidth
      size="md"
      aria-label={t`Kelompok arahan`}
      value={tab}
      data={INBOX_TABS.map((value) => ({ value, label: labels[value] }))}
      onChange={(value) => {
        const kelompok = INBOX_TABS.find((known) => known === value);
        void go({ search: kelompok === 'aksi' ? {} : { kelompok }, replace: true });
      }}
    />
  );
}

function EmptyGroup({ tab }: { readonly tab: InboxTab }) {
  const { t } = useLingui();
  switch (tab) {
    case 'aksi':
      return (
        <EmptyState title={t`Tidak ada yang menunggu Anda`}>
          <Trans>Arahan baru muncul di sini begitu dirilis, tanpa perlu memuat ulang.</Trans>
        </EmptyState>
      );
    case 'tiga-hari':
      return (
        <EmptyState title={t`Tiga hari ke depan kosong`}>
          <Trans>
            Di sini tampil arahan yang sudah diterima dan punya tenggat atau momen dalam tiga hari.
          </Trans>
        </EmptyState>
      );
    case 'selesai':
      return (
        <EmptyState title={t`Belum ada yang selesai`}>
          <Trans>Arahan yang sudah diterima dan dijawab tersimpan di sini.</Trans>
        </EmptyState>
      );
  }
}

/** What to say, now: the ministry's briefs in three groups. */
export function InboxPage() {
  const { t } = useLingui();
  const { membership } = useViewer();
  const { kelompok: tab = 'aksi' } = route.useSearch();
  const now = useNow();
  const query = useQuery(InboxPageDocument, { variables: { group: groups[tab] } });
  const { data, previousData, error, loading, fetchMore, refetch } = query;
  useLiveInbox(data?.inbox.sequence, () => void refetch());
  useLiveDuty(() => void refetch());
  const deliveries = data?.inbox.deliveries;
  return (
    <div style={{ maxWidth: 720, marginInline: 'auto' }}>
      <PageHeader title={t`Kotak masuk`} lead={membership.organisation.shortName} marks={<DutyNow />} />
      <Stack gap="md">
        <GroupSwitch tab={tab} counts={(data ?? previousData)?.inbox} />
        {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
        {deliveries === undefined && error === undefined ? <LoadingRows count={2} height={220} /> : null}
        {deliveries?.edges.length === 0 ? <EmptyGroup tab={tab} /> : null}
        {deliveries === undefined ? null : (
          <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
            {deliveries.edges.map(({ node }) => (
              <DeliveryCard key={node.id} delivery={node} now={now} />
            ))}
          </Stack>
        )}
        {deliveries?.pageInfo.hasNextPage === true ? (
          <Group justify="center">
            <Button
              variant="default"
              loading={loading}
              onClick={() => void fetchMore({ variables: { after: deliveries.pageInfo.endCursor } })}
            >
              <Trans>Tampilkan lebih banyak</Trans>
            </Button>
          </Group>
        ) : null}
      </Stack>
    </div>
  );
}
