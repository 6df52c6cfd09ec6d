import { useMutation } from '@apollo/client/react';
import {
  bindProblems,
  ErrorState,
  formatNumber,
  ProblemList,
  StateBadge,
  useAct,
  ZonedTime,
} from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Group, Progress, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { addDays, startOfDay, today } from '../../app/calendar.js';
import {
  CancelBackfillDocument,
  PauseBackfillDocument,
  ResumeBackfillDocument,
  type SourceBackfillPartFragment,
  StartBackfillDocument,
} from './generated/source.js';

/** A quarter, as plans are made by. */
const USUAL_DAYS = 90;

type Backfill = NonNullable<SourceBackfillPartFragment['backfill']>;

function BackfillState({ backfill }: { readonly backfill: Backfill }) {
  const { i18n, t } = useLingui();
  const { state, since, reachedAt, postCount, progress, failureMessage } = backfill;
  const share = formatNumber(Math.round(progress * 100), i18n.locale);
  const goal = <ZonedTime at={since} style="day" />;
  const reached = reachedAt === null ? null : <ZonedTime at={reachedAt} style="day" />;
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <StateBadge state={state} />
        <Text size="sm">
          <Trans>sampai {goal}</Trans>
        </Text>
      </Group>
      <Progress value={progress * 100} size="lg" aria-label={t`Kemajuan pengisian riwayat`} />
      <Text size="sm">
        <Trans>{share} % jalan,</Trans>{' '}
        <Plural value={postCount} one="# unggahan dilihat" other="# unggahan dilihat" />
        {reached === null ? null : (
          <>
            , <Trans>tertua {reached}</Trans>
          </>
        )}
      </Text>
      {failureMessage === null ? null : <Text size="sm">{failureMessage}</Text>}
    </Stack>
  );
}

function useBackfillActs(sourceId: string) {
  const [sendStart] = useMutation(StartBackfillDocument);
  const [sendPause] = useMutation(PauseBackfillDocument);
  const [sendResume] = useMutation(ResumeBackfillDocument);
  const [sendCancel] = useMutation(CancelBackfillDocument);
  const variables = { input: { sourceId } };
  return {
    start: useAct(
      async (since: string) =>
        (await sendStart({ variables: { input: { sourceId, since } } })).data?.startBackfill,
    ),
    pause: useAct(async () => (await sendPause({ variables })).data?.pauseBackfill),
    resume: useAct(async () => (await sendResume({ variables })).data?.resumeBackfill),
    cancel: useAct(async () => (await sendCancel({ variables })).data?.cancelBackfill),
  };
}

function StartForm({ start }: { readonly start: ReturnType<typeof useBackfillActs>['start'] }) {
  const { t } = useLingui();
  const [day, setDay] = useState(addDays(today(), -USUAL_DAYS));
  const { at } = bindProblems(start.problems, ['since']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start.run(startOfDay(day));
      }}
    >
      <Group align="flex-end">
        <TextInput
          type="date"
          label={t`Kembali sampai`}
          value={day}
          max={today()}
          error={at('since')}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={start.isBusy} disabled={day === ''}>
          <Trans>Isi riwayat</Trans>
        </Button>
      </Group>
    </form>
  );
}

function PastActs({ source }: { readonly source: SourceBackfillPartFragment }) {
  const { start, pause, resume, cancel } = useBackfillActs(source.id);
  const can = source.viewerCanBackfill;
  const error = start.error ?? pause.error ?? resume.error ?? cancel.error;
  const { unbound } = bindProblems(start.problems, ['since']);
  return (
    <>
      <ProblemList problems={[...unbound, ...pause.problems, ...resume.problems, ...cancel.problems]} />
      {error === undefined ? null : <ErrorState error={error} />}
      <Group gap="xs">
        {can.includes('PAUSE') ? (
          <Button
            variant="default"
            size="sm"
            loading={pause.isBusy}
            onClick={() => void pause.run(undefined)}
          >
            <Trans>Jeda riwayat</Trans>
          </Button>
        ) : null}
        {can.includes('RESUME') ? (
          <Button size="sm" loading={resume.isBusy} onClick={() => void resume.run(undefined)}>
            <Trans>Lanjutkan riwayat</Trans>
          </Button>
        ) : null}
        {can.includes('CANCEL') ? (
          <Button
            variant="default"
            size="sm"
            loading={cancel.isBusy}
            onClick={() => void cancel.run(undefined)}
          >
            <Trans>Batalkan riwayat</Trans>
          </Button>
        ) : null}
      </Group>
      {can.includes('START') ? <StartForm start={start} /> : null}
    </>
  );
}

/** The past of a source: how far it is filled in, and what may be done. It yields to what is new. */
export function SourcePast({ source }: { readonly source: SourceBackfillPartFragment }) {
  return (
    <Card component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          <Trans>Riwayat</Trans>
        </Title>
        {source.hasPast ? null : (
          <Text size="sm">
            <Trans>Sumber ini hanya menunjukkan unggahan terbarunya; riwayatnya tidak dapat diisi.</Trans>
          </Text>
        )}
        {source.backfill === null ? null : <BackfillState backfill={source.backfill} />}
        {source.viewerCanBackfill.length === 0 ? null : <PastActs source={source} />}
      </Stack>
    </Card>
  );
}
