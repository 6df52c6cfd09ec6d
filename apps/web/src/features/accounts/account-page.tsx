import { useQuery } from '@apollo/client/react';
import { AddressLink, ErrorState, LoadingRows, PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { MissingPage } from '../../app/errors/missing-page.js';
import { AccountMarks } from './account-card.js';
import { ConsentSection } from './consent-section.js';
import { CustodySection } from './custody-section.js';
import { AlertNote } from './alert-note.js';
import { AccountRegistration } from './account-registration.js';
import { AccountPageDocument } from './generated/account.js';
import { LivenessSection } from './liveness-section.js';
import { ProofSection } from './proof-section.js';

const route = getRouteApi('/shell/akun/$id');

/** One official account: whose it is, who holds it, and whether it lives. */
export function AccountPage() {
  const { i18n, t } = useLingui();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(AccountPageDocument, { variables: { id } });
  const account = data?.socialAccount;
  if (account === null) return <MissingPage />;
  return (
    <div style={{ maxWidth: 820, marginInline: 'auto' }}>
      <Anchor renderRoot={(props) => <Link to="/akun" {...props} />} size="sm">
        <Group gap={4} component="span" display="inline-flex" mb="xs">
          <IconArrowLeft size={16} aria-hidden />
          <Trans context="menu">Akun</Trans>
        </Group>
      </Anchor>
      <PageHeader title={account === undefined ? t`Satu akun` : `@${account.handle.replace(/^@/, '')}`} />
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {account === undefined && error === undefined ? <LoadingRows count={2} height={120} /> : null}
      {account === undefined ? null : (
        <Stack gap="md">
          <AlertNote account={account} />
          <Card component="section">
            <Group gap="xs">
              <AccountMarks account={account} />
            </Group>
            <Text>{i18n.locale === 'en' ? account.organisation.nameEn : account.organisation.nameId}</Text>
            <AddressLink href={account.url} />
            <AccountRegistration account={account} name={`@${account.handle.replace(/^@/, '')}`} />
          </Card>
          <CustodySection account={account} />
          <ConsentSection account={account} />
          <ProofSection account={account} onRefresh={() => void refetch()} />
          <LivenessSection account={account} />
        </Stack>
      )}
    </div>
  );
}
