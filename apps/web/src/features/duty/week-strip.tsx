import { ErrorState, intlLocale, ProblemList, showToast } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../app/calendar.js';
import { useViewer } from '../../app/viewer.js';
import type { DutyRosterFragment, DutyShiftRowFragment } from './generated/duty.js';
import { useHours } from './hours.js';
import { SwapSheet } from './swap-sheet.js';
import { type Hours, useDrop, useTake } from './use-duty-acts.js';
import { type DutyDay, dutyDays } from './week-days.js';
import classes from './week-strip.module.css';

type Shift = DutyShiftRowFragment;

function ShiftPart({ shift, onSwap }: { readonly shift: Shift; readonly onSwap: () => void }) {
  const { t } = useLingui();
  const { user } = useViewer();
  const hours = useHours()(shift);
  const drop = useDrop();
  return (
    <li className={classes['shift']}>
      <Text size="sm">{hours}</Text>
      <Text size="sm" fw={500}>
        {shift.person.id === user.id ? <Trans>Anda</Trans> : shift.person.name}
      </Text>
      {shift.viewerCan.length === 0 ? null : (
        <Group gap={6} mt={4}>
          {shift.viewerCan.includes('ASK_SWAP') ? (
            <Button size="compact-md" variant="default" onClick={onSwap} aria-label={t`Minta tukar ${hours}`}>
              <Trans>Minta tukar</Trans>
            </Button>
          ) : null}
          {shift.viewerCan.includes('DROP') ? (
            <Button
              size="compact-md"
              variant="default"
              loading={drop.isBusy}
              aria-label={t`Lepas giliran ${hours}`}
              onClick={() => void drop.run(shift.id)}
            >
              <Trans>Lepas</Trans>
            </Button>
          ) : null}
        </Group>
      )}
      <ProblemList problems={drop.problems} />
      {drop.error === undefined ? null : <ErrorState error={drop.error} />}
    </li>
  );
}

function GapPart({ gap, canTake }: { readonly gap: Hours; readonly canTake: boolean }) {
  const { t } = useLingui();
  const hours = useHours()(gap);
  const act = useTake();
  const take = async (): Promise<void> => {
    if (await act.run(gap)) showToast({ message: t`Giliran diambil: ${hours}.` });
  };
  return (
    <li className={classes['gap']}>
      <Text size="sm">{hours}</Text>
      <Text size="sm" c="var(--house-warn)">
        <Trans>Belum ada petugas</Trans>
      </Text>
      {canTake ? (
        <Button
          size="compact-md"
          variant="default"
          mt={4}
          loading={act.isBusy}
          aria-label={t`Ambil giliran ${hours}`}
          onClick={() => void take()}
        >
          <Trans>Ambil</Trans>
        </Button>
      ) : null}
      <ProblemList problems={act.problems} />
      {act.error === undefined ? null : <ErrorState error={act.error} />}
    </li>
  );
}

interface DayProps {
  readonly day: DutyDay<Shift>;
  readonly canTake: boolean;
  readonly onSwap: (shift: Shift) => void;
}

function Day({ day: { day, parts }, canTake, onSwap }: DayProps) {
  const { i18n } = useLingui();
  const name = new Intl.DateTimeFormat(intlLocale(i18n.locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
  return (
    <li className={classes['day']} data-today={day === today() || undefined}>
      <Text component="h3" size="sm" fw={600} m={0}>
        {name}
      </Text>
      {parts.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Tidak ada catatan</Trans>
        </Text>
      ) : (
        <ul className={classes['parts']}>
          {parts.map((part) =>
            part.kind === 'shift' ? (
              <ShiftPart key={part.shift.id} shift={part.shift} onSwap={() => onSwap(part.shift)} />
            ) : (
              <GapPart key={part.startsAt} gap={part} canTake={canTake} />
            ),
          )}
        </ul>
      )}
    </li>
  );
}

interface WeekStripProps {
  readonly duty: DutyRosterFragment;
  /** The first of the seven days. */
  readonly first: string;
}

/** Seven days: who is on duty, and in words when nobody is. */
export function WeekStrip({ duty, first }: WeekStripProps) {
  const { user } = useViewer();
  const [swapped, setSwapped] = useState<Shift | null>(null);
  const canTake = duty.viewerCan.includes('TAKE');
  return (
    <Stack gap="sm">
      <ul className={classes['week']}>
        {dutyDays(first, duty.shifts, duty.gaps).map((day) => (
          <Day key={day.day} day={day} canTake={canTake} onSwap={setSwapped} />
        ))}
      </ul>
      {swapped === null ? null : (
        <SwapSheet
          shift={swapped}
          shifts={duty.shifts}
          others={duty.officers.filter(({ person }) => person.id !== user.id)}
          onClose={() => setSwapped(null)}
        />
      )}
    </Stack>
  );
}
