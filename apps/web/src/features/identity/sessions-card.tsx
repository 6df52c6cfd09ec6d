import { useMutation, useQuery } from '@apollo/client/react';
import { ConfirmDialog, ErrorState, LoadingRows, ProblemList, useAct, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useLeave } from '../../app/shell/account-menu.js';
import { browserName } from './browser-name.js';
import {
  RevokeSessionDocument,
  SessionsDocument,
  SignOutEverywhereDocument,
  type SessionRowFragment,
} from './generated/profile.js';

interface SessionRowProps {
  readonly session: SessionRowFragment;
  readonly isBusy: boolean;
  readonly onRevoke: () => void;
}

function SessionRow({ session, isBusy, onRevoke }: SessionRowProps) {
  const { t } = useLingui();
  const name = browserName(session.userAgent) ?? t`Peramban tak dikenal`;
  return (
    <Group justify="space-between" component="li" gap="sm">
      <div>
        <Group gap="xs">
          <Text fw={500}>{name}</Text>
          {session.isCurrent ? (
            <Badge color="green" size="md">
              <Trans>Sesi ini</Trans>
            </Badge>
          ) : null}
        </Group>
        <Text size="sm" c="dimmed">
          <Trans>
            Terakhir dipakai <ZonedTime at={session.lastSeenAt} />
          </Trans>
        </Text>
      </div>
      {session.isCurrent ? null : (
        <Button
          variant="default"
          size="sm"
          loading={isBusy}
          onClick={onRevoke}
          aria-label={t`Akhiri sesi ${name}`}
        >
          <Trans>Akhiri</Trans>
        </Button>
      )}
    </Group>
  );
}

function SignOutEverywhere() {
  const { t } = useLingui();
  const [isOpen, dialog] = useDisclosure(false);
  const [signOutEverywhere] = useMutation(SignOutEverywhereDocument);
  const leave = useLeave();
  const act = useAct(async () => (await signOutEverywhere()).data?.signOutEverywhere);
  const confirm = async (): Promise<void> => {
    if (await act.run(undefined)) await leave();
  };
  return (
    <>
      <Button variant="light" color="red" onClick={dialog.open}>
        <Trans>Keluar dari semua tempat</Trans>
      </Button>
      <ConfirmDialog
        opened={isOpen}
        title={t`Keluar dari semua tempat?`}
        confirmLabel={t`Keluar`}
        isDanger
        isBusy={act.isBusy}
        onConfirm={() => void confirm()}
        onClose={dialog.close}
      >
        <Text>
          <Trans>Semua sesi berakhir, termasuk yang ini. Anda perlu masuk lagi.</Trans>
        </Text>
        <ProblemList problems={act.problems} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
      </ConfirmDialog>
    </>
  );
}

/** Where one is signed in, and the way to end each. */
export function SessionsCard() {
  const { data, error, refetch } = useQuery(SessionsDocument);
  const [revoke] = useMutation(RevokeSessionDocument);
  const [endingId, setEndingId] = useState<string | null>(null);
  const act = useAct(async (sessionId: string) => {
    const answer = await revoke({
      variables: { input: { sessionId } },
      update: (cache, { data: answered }) => {
        const sessions = answered?.revokeSession.sessions;
        if (sessions) cache.writeQuery({ query: SessionsDocument, data: { sessions } });
      },
    });
    return answer.data?.revokeSession;
  });
  const end = (sessionId: string): void => {
    setEndingId(sessionId);
    void act.run(sessionId);
  };
  return (
    <Card component="section">
      <Stack gap="md">
        <Title order={2} size="h3">
          <Trans>Tempat Anda masuk</Trans>
        </Title>
        <ProblemList problems={act.problems} />
        {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === undefined ? <LoadingRows count={2} /> : null}
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
          {data?.sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              isBusy={act.isBusy && endingId === session.id}
              onRevoke={() => end(session.id)}
            />
          ))}
        </Stack>
        <Group>
          <SignOutEverywhere />
        </Group>
      </Stack>
    </Card>
  );
}
