import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorState, ProblemList, showToast, StateBadge, useAct, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { roleLabels } from '../../app/roles.js';
import {
  InvitationsDocument,
  RevokeInvitationDocument,
  type InvitationRowFragment,
} from './generated/people.js';

interface InvitationRowProps {
  readonly invitation: InvitationRowFragment;
  readonly isBusy: boolean;
  readonly onRevoke: () => void;
}

function InvitationRow({ invitation, isBusy, onRevoke }: InvitationRowProps) {
  const { i18n, t } = useLingui();
  const { name } = invitation;
  return (
    <Group component="li" justify="space-between" gap="sm">
      <div>
        <Group gap="xs">
          <Text fw={500}>{name}</Text>
          <StateBadge state={invitation.state} />
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {invitation.email}, {i18n._(roleLabels[invitation.role])}, {invitation.organisation.shortName}.{' '}
          <Trans>
            Berlaku sampai <ZonedTime at={invitation.expiresAt} style="day" />
          </Trans>
        </Text>
      </div>
      {invitation.state === 'PENDING' ? (
        <Button
          size="sm"
          variant="default"
          loading={isBusy}
          onClick={onRevoke}
          aria-label={t`Cabut undangan ${name}`}
        >
          <Trans>Cabut</Trans>
        </Button>
      ) : null}
    </Group>
  );
}

/** Invitations that still wait, with the way to take them back. Nothing waits: nothing is shown. */
export function InvitationList() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(InvitationsDocument);
  const [revoke] = useMutation(RevokeInvitationDocument);
  const act = useAct(
    async (invitationId: string) =>
      (await revoke({ variables: { input: { invitationId } } })).data?.revokeInvitation,
  );
  const waiting = data?.invitations.filter(({ state }) => state === 'PENDING' || state === 'EXPIRED') ?? [];
  const takeBack = async (invitationId: string): Promise<void> => {
    if (await act.run(invitationId))
      showToast({ message: t`Undangan dicabut; tautannya tidak berlaku lagi.` });
  };
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (waiting.length === 0) return null;
  return (
    <Card component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          <Trans>Undangan yang menunggu</Trans>
        </Title>
        <ProblemList problems={act.problems} />
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {waiting.map((invitation) => (
            <InvitationRow
              key={invitation.id}
              invitation={invitation}
              isBusy={act.isBusy}
              onRevoke={() => void takeBack(invitation.id)}
            />
          ))}
        </Stack>
      </Stack>
    </Card>
  );
}
