import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, LoadingRows, PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useViewer } from '../../app/viewer.js';
import { SourcesPageDocument } from './generated/sources.js';
import { SourceCard } from './source-card.js';
import { SourceDialog } from './source-dialog.js';
import { SourceNetworks } from './source-networks.js';

/** The worker changes these rows; nobody should have to reload to see a pull end. */
const REFRESH_MS = 15_000;

/** Feeds and accounts that are pulled on a schedule. */
export function SourcesPage() {
  const { t } = useLingui();
  const { can } = useViewer();
  const [isAdding, dialog] = useDisclosure(false);
  const { data, error, refetch } = useQuery(SourcesPageDocument, { pollInterval: REFRESH_MS });
  const add = can('source.manage') ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={dialog.open}>
      <Trans>Tambah sumber</Trans>
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title={t`Konektor`}
        lead={t`Sumber yang diambil berkala: siaran pers, media, dan akun jejaring sosial.`}
        actions={add}
      />
      <Stack gap="md">
        {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === undefined ? <LoadingRows count={3} height={190} /> : null}
        {data === undefined ? null : <SourceNetworks networks={data.sourceNetworks} />}
        {data?.sources.length === 0 ? (
          <EmptyState title={t`Belum ada sumber`} action={add}>
            <Trans>Mulailah dari alamat RSS siaran pers atau akun satu kementerian.</Trans>
          </EmptyState>
        ) : null}
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
          {data?.sources.map((source) => (
            <SourceCard key={source.id} source={source} />
          ))}
        </Stack>
      </Stack>
      {isAdding ? <SourceDialog onClose={dialog.close} /> : null}
    </>
  );
}
