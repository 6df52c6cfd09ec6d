import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, LoadingRows, PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { UsersDocument } from './generated/people.js';
import { InvitationList } from './invitation-list.js';
import { InviteDialog } from './invite-dialog.js';
import { PersonCard } from './person-card.js';

const route = getRouteApi('/shell/admin/orang');

function PeopleList({ text }: { readonly text: string | undefined }) {
  const { t } = useLingui();
  const go = route.useNavigate();
  const { data, error, loading, fetchMore, refetch } = useQuery(UsersDocument, {
    variables: { text: text ?? null },
  });
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingRows />;
  const { edges, pageInfo } = data.users;
  if (edges.length === 0) {
    return (
      <EmptyState
        title={t`Tidak ada orang yang cocok`}
        action={
          <Button variant="default" onClick={() => void go({ search: {} })}>
            <Trans>Hapus pencarian</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <Stack gap="sm">
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {edges.map(({ node }) => (
          <PersonCard key={node.id} user={node} />
        ))}
      </Stack>
      {pageInfo.hasNextPage ? (
        <Group justify="center">
          <Button
            variant="default"
            loading={loading}
            onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
          >
            <Trans>Tampilkan lebih banyak</Trans>
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

/** Users, their memberships, and invitations. */
export function PeoplePage() {
  const { t } = useLingui();
  const { cari } = route.useSearch();
  const go = route.useNavigate();
  const [isInviting, dialog] = useDisclosure(false);
  const search = useDebouncedCallback(
    (text: string) => void go({ search: text === '' ? {} : { cari: text }, replace: true }),
    300,
  );
  return (
    <>
      <PageHeader
        title={t`Orang`}
        lead={t`Siapa yang dapat masuk, sebagai apa, dan di lembaga mana.`}
        actions={
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={dialog.open}>
            <Trans>Undang</Trans>
          </Button>
        }
      />
      <Stack gap="lg">
        <InvitationList />
        <TextInput
          aria-label={t`Cari nama atau surel`}
          placeholder={t`Cari nama atau surel`}
          defaultValue={cari ?? ''}
          maw={420}
          leftSection={<IconSearch size={18} aria-hidden />}
          onChange={(event) => search(event.currentTarget.value)}
        />
        <PeopleList text={cari} />
      </Stack>
      {isInviting ? <InviteDialog onClose={dialog.close} /> : null}
    </>
  );
}
