import { bindProblems, formatTime, fromInstant, showToast, toInstant, ZonedMomentField } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { ActSheet } from './act-sheet.js';
import { useViewer } from '../../app/viewer.js';
import { BUSY_CHOICES, type BusyChoice, busyUntil, endOfDay } from './busy-times.js';
import type { DutyOfficerRowFragment } from './generated/duty.js';
import { useSayBusy } from './use-duty-acts.js';

const NOBODY = 'nobody';
const LATER_MS = 60 * 60_000;

interface BusySheetProps {
  /** In the order in which they would step in. */
  readonly officers: readonly DutyOfficerRowFragment[];
  readonly onClose: () => void;
}

interface CoverFieldProps {
  readonly others: readonly DutyOfficerRowFragment[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function CoverField({ others, value, error, onChange }: CoverFieldProps) {
  const { i18n, t } = useLingui();
  const nameOf = ({ person, busyUntil: until }: DutyOfficerRowFragment): string => {
    if (until === null) return person.name;
    const { name } = person;
    const time = formatTime(until, i18n.locale, 'time');
    return t`${name} (sibuk sampai ${time})`;
  };
  return (
    <Select
      label={t`Pengganti`}
      description={t`Pertanyaan dan arahan baru langsung menjadi miliknya.`}
      value={value}
      error={error}
      allowDeselect={false}
      data={[
        ...others.map((officer) => ({ value: officer.person.id, label: nameOf(officer) })),
        { value: NOBODY, label: t`Siapa pun yang bebas` },
      ]}
      onChange={(chosen) => onChange(chosen ?? NOBODY)}
    />
  );
}

function useChoiceLabels(now: Date): Readonly<Record<BusyChoice, string>> {
  const { i18n, t } = useLingui();
  const closing = formatTime(endOfDay(now), i18n.locale, 'time');
  return {
    '15': t`15 menit`,
    '30': t`30 menit`,
    '60': t`1 jam`,
    '120': t`2 jam`,
    day: t`Sampai akhir hari, ${closing}`,
    own: t`Waktu lain`,
  };
}

/** "Busy until", in two taps: a time, and who covers meanwhile. */
export function BusySheet({ officers, onClose }: BusySheetProps) {
  const { i18n, t } = useLingui();
  const { user } = useViewer();
  const [now] = useState(() => new Date());
  const others = officers.filter(({ person }) => person.id !== user.id);
  const free = others.find((officer) => officer.busyUntil === null);
  // Without anybody else only a quarter of an hour is allowed.
  const [choice, setChoice] = useState<BusyChoice>(free === undefined ? '15' : '60');
  const [own, setOwn] = useState(() => fromInstant(new Date(now.getTime() + LATER_MS), 'Asia/Jakarta'));
  const [cover, setCover] = useState(free?.person.id ?? NOBODY);
  const labels = useChoiceLabels(now);
  const act = useSayBusy();
  const { at, unbound } = bindProblems(act.problems, ['until', 'coverId']);
  const until = choice === 'own' ? toInstant(own) : busyUntil(choice, new Date());

  const submit = async (): Promise<void> => {
    if (until === null) return;
    if (!(await act.run({ until, coverId: cover === NOBODY ? null : cover }))) return;
    const time = formatTime(until, i18n.locale, 'time');
    showToast({ message: t`Anda sibuk sampai ${time}.` });
    onClose();
  };
  return (
    <ActSheet
      title={t`Saya sibuk sampai`}
      label={t`Nyatakan sibuk`}
      act={act}
      unbound={unbound}
      isReady={until !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Radio.Group
        label={t`Sampai kapan`}
        value={choice}
        error={choice === 'own' ? undefined : at('until')}
        onChange={(value) => setChoice(BUSY_CHOICES.find((known) => known === value) ?? choice)}
      >
        <Stack gap="sm" mt="xs">
          {BUSY_CHOICES.map((value) => (
            <Radio key={value} value={value} label={labels[value]} />
          ))}
        </Stack>
      </Radio.Group>
      {choice === 'own' ? (
        <ZonedMomentField label={t`Sibuk sampai`} value={own} error={at('until')} onChange={setOwn} />
      ) : null}
      <CoverField others={others} value={cover} error={at('coverId')} onChange={setCover} />
    </ActSheet>
  );
}
