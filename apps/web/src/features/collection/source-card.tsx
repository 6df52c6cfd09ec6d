import { useMutation } from '@apollo/client/react';
import {
  AddressLink,
  ErrorState,
  formatNumber,
  ProblemList,
  showToast,
  StateBadge,
  useAct,
  ZonedTime,
} from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  PauseSourceDocument,
  PullSourceDocument,
  ResumeSourceDocument,
  type SourceCardFragment,
} from './generated/sources.js';
import { LiveBadge } from './live-badge.js';
import { SourceKind } from './source-kind.js';

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} size="sm">
        {children}
      </Text>
    </div>
  );
}

function Facts({ source }: { readonly source: SourceCardFragment }) {
  const { i18n, t } = useLingui();
  const { lastPulledAt, lastPostAt, nextPullAt, postCount, state } = source;
  return (
    <SimpleGrid component="dl" cols={{ base: 2, md: 4 }} spacing="sm" m={0}>
      <Fact label={t`Terakhir diambil`}>
        {lastPulledAt === null ? t`belum pernah` : <ZonedTime at={lastPulledAt} />}
      </Fact>
      <Fact label={t`Unggahan terakhir`}>
        {lastPostAt === null ? t`belum ada` : <ZonedTime at={lastPostAt} />}
      </Fact>
      <Fact label={t`Diambil lagi`}>
        {nextPullAt === null || state !== 'ACTIVE' ? t`tidak dijadwalkan` : <ZonedTime at={nextPullAt} />}
      </Fact>
      <Fact label={t`Jumlah unggahan`}>{formatNumber(postCount, i18n.locale)}</Fact>
    </SimpleGrid>
  );
}

function useSourceActs(sourceId: string) {
  const [sendPause] = useMutation(PauseSourceDocument);
  const [sendResume] = useMutation(ResumeSourceDocument);
  const [sendPull] = useMutation(PullSourceDocument);
  const variables = { input: { sourceId } };
  return {
    pause: useAct(async () => (await sendPause({ variables })).data?.pauseSource),
    resume: useAct(async () => (await sendResume({ variables })).data?.resumeSource),
    pull: useAct(async () => (await sendPull({ variables })).data?.pullSource),
  };
}

function Buttons({ source }: { readonly source: SourceCardFragment }) {
  const { t } = useLingui();
  const { pause, resume, pull } = useSourceActs(source.id);
  const { name, viewerCan } = source;
  const error = pause.error ?? resume.error ?? pull.error;
  const run = async (act: typeof pause, message: string, onUndo?: () => void): Promise<void> => {
    if (await act.run(undefined)) showToast(onUndo === undefined ? { message } : { message, onUndo });
  };
  return (
    <>
      <ProblemList problems={[...pause.problems, ...resume.problems, ...pull.problems]} />
      {error === undefined ? null : <ErrorState error={error} />}
      <Group gap="xs">
        {viewerCan.includes('PULL') ? (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={pull.isBusy}
            aria-label={t`Ambil sekarang: ${name}`}
            onClick={() => void run(pull, t`Pengambilan diminta.`)}
          >
            <Trans>Ambil sekarang</Trans>
          </Button>
        ) : null}
        {viewerCan.includes('PAUSE') ? (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlayerPause size={16} aria-hidden />}
            loading={pause.isBusy}
            aria-label={t`Jeda: ${name}`}
            onClick={() => void run(pause, t`${name} dijeda.`, () => void resume.run(undefined))}
          >
            <Trans context="sumber">Jeda</Trans>
          </Button>
        ) : null}
        {viewerCan.includes('RESUME') ? (
          <Button
            size="sm"
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            loading={resume.isBusy}
            aria-label={t`Lanjutkan: ${name}`}
            onClick={() => void run(resume, t`${name} dilanjutkan.`)}
          >
            <Trans>Lanjutkan</Trans>
          </Button>
        ) : null}
      </Group>
    </>
  );
}

/** One source: its state, its hours, what went wrong, and what may be done. */
export function SourceCard({ source }: { readonly source: SourceCardFragment }) {
  const { t } = useLingui();
  const { name, address, organisation, state, liveSince, failureMessage } = source;
  return (
    <Card component="li">
      <Stack gap="sm">
        <div>
          <Group gap="xs">
            <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Title>
            <StateBadge state={state} />
            <LiveBadge since={liveSince} />
          </Group>
          <Text size="sm">
            <SourceKind source={source} />
            {organisation === null ? null : `, ${organisation.shortName}`}
          </Text>
          <AddressLink href={address} />
        </div>
        {failureMessage === null ? null : (
          <Alert
            color={state === 'STOPPED' ? 'red' : 'orange'}
            icon={<IconAlertTriangle aria-hidden />}
            title={state === 'STOPPED' ? t`Berhenti` : t`Pengambilan terakhir gagal`}
          >
            {failureMessage}
          </Alert>
        )}
        <Facts source={source} />
        <Buttons source={source} />
      </Stack>
    </Card>
  );
}
