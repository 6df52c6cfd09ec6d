import { useMutation } from '@apollo/client/react';
import type { ReleaseBriefInput } from '@conductor/graphql';
import {
  bindProblems,
  ErrorState,
  fromInstant,
  ProblemList,
  showToast,
  toInstant,
  useAct,
  type ZonedMoment,
  ZonedMomentField,
} from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { nextClosing, today } from '../../app/calendar.js';
import { type Audience, AudienceFields, type ItemSpeaker } from './audience-fields.js';
import { ReleaseBriefDocument } from './generated/release.js';
import { ReleasePreview } from './release-preview.js';

interface ReleaseDialogProps {
  readonly version: { readonly id: string; readonly number: number; readonly title: string };
  readonly speakers: readonly ItemSpeaker[];
  readonly onClose: () => void;
}

const HOUR_MS = 3_600_000;

/** The next full hour, so many hours on, on the capital's clock. */
const hoursAhead = (hours: number): ZonedMoment =>
  fromInstant(
    new Date(Math.ceil(new Date().getTime() / HOUR_MS) * HOUR_MS + hours * HOUR_MS),
    'Asia/Jakarta',
  );

const zoned = (moment: ZonedMoment) => {
  const at = toInstant(moment);
  return at === null ? null : { at, zone: moment.zone };
};

function useRelease(onReleased: () => void) {
  const go = useNavigate();
  const [release] = useMutation(ReleaseBriefDocument);
  return useAct(async (input: ReleaseBriefInput) => {
    const payload = (await release({ variables: { input } })).data?.releaseBrief;
    if (payload?.release && payload.problems.length === 0) {
      onReleased();
      void go({ to: '/sebaran/$id', params: { id: payload.release.id } });
    }
    return payload;
  });
}

/** Whether the audience names anyone. */
function isNamed({ kind, coordinatorId, organisationIds }: Audience): boolean {
  if (kind === 'COORDINATED') return coordinatorId !== null;
  return kind !== 'EXPLICIT' || organisationIds.length > 0;
}

const FIELDS = ['audience', 'coordinatorId', 'organisationIds', 'answerBy'];

function useReleaseForm(version: ReleaseDialogProps['version'], speakers: readonly ItemSpeaker[]) {
  const { t } = useLingui();
  const [audience, setAudience] = useState<Audience>({
    kind: speakers.length === 0 ? 'ALL' : 'SPEAKERS',
    coordinatorId: null,
    organisationIds: [],
  });
  const [isEmbargoed, setEmbargoed] = useState(false);
  const [embargo, setEmbargo] = useState(() => hoursAhead(2));
  const [deadline, setDeadline] = useState<ZonedMoment>(() => ({
    ...nextClosing(today()),
    zone: 'Asia/Jakarta',
  }));
  const { number } = version;
  const act = useRelease(() => showToast({ message: t`Versi ${number} dirilis.` }));
  const embargoUntil = isEmbargoed ? zoned(embargo) : null;
  const answerBy = zoned(deadline);
  const submit = (): void => {
    if (answerBy === null) return;
    void act.run({
      versionId: version.id,
      audience: audience.kind,
      coordinatorId: audience.kind === 'COORDINATED' ? audience.coordinatorId : null,
      organisationIds: audience.kind === 'EXPLICIT' ? [...audience.organisationIds] : null,
      embargoUntil: embargoUntil?.at ?? null,
      answerBy: answerBy.at,
    });
  };
  const isComplete = isNamed(audience) && answerBy !== null && (!isEmbargoed || embargoUntil !== null);
  return {
    audience,
    setAudience,
    isEmbargoed,
    setEmbargoed,
    embargo,
    setEmbargo,
    deadline,
    setDeadline,
    embargoUntil,
    answerBy,
    act,
    submit,
    isComplete,
  };
}

/** Gives the cue: to whom, when, answers until when, and one sentence of what that means. */
export function ReleaseDialog({ version, speakers, onClose }: ReleaseDialogProps) {
  const { t } = useLingui();
  const form = useReleaseForm(version, speakers);
  const { audience, isEmbargoed, embargo, deadline, embargoUntil, answerBy, act } = form;
  const { number } = version;
  const { at, unbound } = bindProblems(act.problems, isEmbargoed ? [...FIELDS, 'embargoUntil'] : FIELDS);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t`Rilis versi ${number} ke K/L`}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <Stack gap="md">
        <AudienceFields audience={audience} speakers={speakers} at={at} onChange={form.setAudience} />
        <Checkbox
          label={t`Dengan embargo`}
          description={t`Sebelum waktunya, arahan belum terlihat oleh K/L.`}
          checked={isEmbargoed}
          onChange={(event) => form.setEmbargoed(event.currentTarget.checked)}
        />
        {isEmbargoed ? (
          <ZonedMomentField
            label={t`Embargo sampai`}
            value={embargo}
            error={at('embargoUntil')}
            onChange={form.setEmbargo}
          />
        ) : null}
        <ZonedMomentField
          label={t`Batas jawab`}
          value={deadline}
          error={at('answerBy')}
          onChange={form.setDeadline}
        />
        <ReleasePreview
          audience={audience}
          speakers={speakers}
          embargoUntil={embargoUntil}
          answerBy={answerBy}
        />
        <ProblemList problems={unbound} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Batal</Trans>
          </Button>
          <Button
            leftSection={<IconSpeakerphone size={18} aria-hidden />}
            loading={act.isBusy}
            disabled={!form.isComplete}
            onClick={form.submit}
          >
            <Trans>Rilis</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
