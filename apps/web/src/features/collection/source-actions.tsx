import { useMutation } from '@apollo/client/react';
import { ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { IconDownload, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import {
  PauseSourceDocument,
  PullSourceDocument,
  ResumeSourceDocument,
  type SourceCardFragment,
} from './generated/sources.js';

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

/** What a person may do to a source, and what the server said to it. */
export function SourceActions({ source }: { readonly source: SourceCardFragment }) {
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
