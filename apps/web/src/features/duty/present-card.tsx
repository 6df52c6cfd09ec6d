import { DemoMark, ErrorState, ProblemList, showToast, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../../app/viewer.js';
import { BusySheet } from './busy-sheet.js';
import type { DutyRosterFragment } from './generated/duty.js';
import { HandOverSheet } from './hand-over-sheet.js';
import { useHours } from './hours.js';
import { DutyContact, DutyGroundWords } from './on-duty-line.js';
import { useComeBack, useTake } from './use-duty-acts.js';

interface PresentCardProps {
  readonly duty: DutyRosterFragment;
}

function Owner({ duty }: PresentCardProps) {
  const { user } = useViewer();
  const { owner, runningShift } = duty;
  if (owner === null) {
    return (
      <Text size="xl" fw={600} c="var(--house-warn)">
        <Trans>Tanpa petugas</Trans>
      </Text>
    );
  }
  const giver = runningShift?.person.id === owner.person.id ? runningShift.handedBy : null;
  return (
    <div>
      <Group gap="xs">
        <Text size="xl" fw={600}>
          {owner.person.name}
        </Text>
        {owner.person.isDemo ? <DemoMark /> : null}
      </Group>
      <Text component="div">
        {owner.until === null ? null : (
          <>
            <Trans>
              sampai <ZonedTime at={owner.until} />
            </Trans>
            {', '}
          </>
        )}
        <DutyGroundWords owner={owner} />
      </Text>
      {giver === null || giver === undefined ? null : (
        <Text c="dimmed" size="sm">
          <Trans>Diserahkan oleh {giver.name}</Trans>
        </Text>
      )}
      {owner.person.id === user.id ? null : <DutyContact owner={owner} />}
    </div>
  );
}

/** One's own "busy until", and the way back. */
function OwnAbsence({ duty }: PresentCardProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const back = useComeBack();
  const own = duty.officers.find(({ person }) => person.id === user.id);
  if (own?.busyUntil === null || own?.busyUntil === undefined) return null;
  const cover = own.cover?.name;
  return (
    <Alert color="orange" title={<Trans>Anda sedang sibuk</Trans>}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm" component="div">
          <Trans>
            Sampai <ZonedTime at={own.busyUntil} />.
          </Trans>{' '}
          {cover === undefined ? null : <Trans>Pengganti: {cover}.</Trans>}
        </Text>
        <Button
          loading={back.isBusy}
          onClick={() =>
            void back.run().then((isDone) => {
              if (isDone) showToast({ message: t`Anda kembali bertugas.` });
            })
          }
        >
          <Trans>Saya kembali</Trans>
        </Button>
        <ProblemList problems={back.problems} />
        {back.error === undefined ? null : <ErrorState error={back.error} />}
      </Stack>
    </Alert>
  );
}

function TakeButton({ duty }: PresentCardProps) {
  const { t } = useLingui();
  const say = useHours();
  const act = useTake();
  const { nextOpening } = duty;
  if (nextOpening === null) return null;
  const hours = say({ ...nextOpening, hasDay: true });
  const take = async (): Promise<void> => {
    if (await act.run(nextOpening)) showToast({ message: t`Giliran diambil: ${hours}.` });
  };
  return (
    <>
      <Button size="md" h="auto" py="xs" loading={act.isBusy} onClick={() => void take()}>
        <span>
          <Trans>Ambil giliran</Trans>
          <Text component="span" display="block" size="xs" inherit={false}>
            {hours}
          </Text>
        </span>
      </Button>
      <ProblemList problems={act.problems} />
      {act.error === undefined ? null : <ErrorState error={act.error} />}
    </>
  );
}

/** Who is on duty now, and what one does about it in a tap. */
export function PresentCard({ duty }: PresentCardProps) {
  const [open, setOpen] = useState<'busy' | 'handOver' | null>(null);
  const { viewerCan, officers, runningShift } = duty;
  const close = (): void => setOpen(null);
  return (
    <Card component="section" aria-labelledby="duty-now" p="lg">
      <Stack gap="md">
        <Title order={2} size="h4" id="duty-now">
          <Trans>Sekarang bertugas</Trans>
        </Title>
        <Owner duty={duty} />
        <OwnAbsence duty={duty} />
        <Stack gap="sm" maw={420}>
          {viewerCan.includes('TAKE') ? <TakeButton duty={duty} /> : null}
          {viewerCan.includes('SAY_BUSY') ? (
            <Button size="md" variant="default" onClick={() => setOpen('busy')}>
              <Trans>Saya sibuk sampai…</Trans>
            </Button>
          ) : null}
          {viewerCan.includes('HAND_OVER') ? (
            <Button size="md" variant="default" onClick={() => setOpen('handOver')}>
              <Trans>Serahkan</Trans>
            </Button>
          ) : null}
        </Stack>
      </Stack>
      {open === 'busy' ? <BusySheet officers={officers} onClose={close} /> : null}
      {open === 'handOver' ? (
        <HandOverSheet
          others={officers.filter(({ person }) => person.id !== runningShift?.person.id)}
          onClose={close}
        />
      ) : null}
    </Card>
  );
}
