import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, LoadingRows, PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileUpload, IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useViewer } from '../../app/viewer.js';
import { AccountCard } from './account-card.js';
import { AlertList } from './alert-list.js';
import { ExportMenu } from './export-menu.js';
import { AccountsPageDocument, type AccountsPageQuery } from './generated/accounts.js';
import { OwnCoverageCard } from './own-coverage-card.js';
import { RegisterDialog } from './register-dialog.js';

const route = getRouteApi('/shell/akun');
const EVERYONE = 'semua';

function ScopeSwitch() {
  const { t } = useLingui();
  const { membership } = useViewer();
  const { lembaga } = route.useSearch();
  const go = route.useNavigate();
  return (
    <SegmentedControl
      aria-label={t`Akun siapa`}
      size="md"
      value={lembaga === EVERYONE ? EVERYONE : 'sendiri'}
      maw={420}
      fullWidth
      data={[
        { value: 'sendiri', label: membership.organisation.shortName },
        { value: EVERYONE, label: t`Semua` },
      ]}
      onChange={(value) =>
        void go({ search: value === EVERYONE ? { lembaga: EVERYONE } : {}, replace: true })
      }
    />
  );
}

interface AccountListProps {
  readonly accounts: AccountsPageQuery['socialAccounts'];
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

function AccountList({ accounts, isLoading, onMore }: AccountListProps) {
  return (
    <Stack gap="sm">
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {accounts.edges.map(({ node }) => (
          <AccountCard key={node.id} account={node} />
        ))}
      </Stack>
      {accounts.pageInfo.hasNextPage ? (
        <Group justify="center">
          <Button variant="default" loading={isLoading} onClick={onMore}>
            <Trans>Tampilkan lebih banyak</Trans>
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

/** The official accounts: the own ministry's first. */
export function AccountsPage() {
  const { t } = useLingui();
  const { can, membership } = useViewer();
  const { lembaga } = route.useSearch();
  const [isRegistering, dialog] = useDisclosure(false);
  const filter = { organisationId: lembaga === EVERYONE ? null : membership.organisation.id, network: null };
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(AccountsPageDocument, {
    variables: { filter },
  });
  const accounts = (data ?? previousData)?.socialAccounts;
  const register = can('account.register') ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={dialog.open}>
      <Trans>Daftarkan akun</Trans>
    </Button>
  ) : undefined;
  const importing = can('account.import') ? (
    <Button
      variant="default"
      leftSection={<IconFileUpload size={18} aria-hidden />}
      renderRoot={(props) => <Link to="/akun/impor" {...props} />}
    >
      <Trans>Impor akun</Trans>
    </Button>
  ) : null;
  return (
    <div style={{ maxWidth: 820, marginInline: 'auto' }}>
      <PageHeader
        title={t({ message: 'Akun', context: 'menu' })}
        lead={t`Akun resmi lembaga, dan akun pribadi karena jabatan.`}
        actions={
          <>
            {register}
            {can('account.export') ? <ExportMenu organisationId={filter.organisationId} /> : null}
            {importing}
          </>
        }
      />
      <Stack gap="md">
        <OwnCoverageCard />
        {can('account.tend') ? <AlertList /> : null}
        <ScopeSwitch />
        {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
        {accounts === undefined && error === undefined ? <LoadingRows count={4} height={96} /> : null}
        {accounts?.edges.length === 0 ? (
          <EmptyState title={t`Belum ada akun terdaftar`} action={register}>
            <Trans>Unggahan dari akun terdaftar langsung dikenali sebagai milik lembaga.</Trans>
          </EmptyState>
        ) : null}
        {accounts === undefined || accounts.edges.length === 0 ? null : (
          <AccountList
            accounts={accounts}
            isLoading={loading}
            onMore={() => void fetchMore({ variables: { filter, after: accounts.pageInfo.endCursor } })}
          />
        )}
      </Stack>
      {isRegistering ? <RegisterDialog onClose={dialog.close} /> : null}
    </div>
  );
}
