import { bindProblems, showToast } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { ActSheet } from './act-sheet.js';
import type { DutyOfficerRowFragment, DutyShiftRowFragment } from './generated/duty.js';
import { useHours } from './hours.js';
import { useAskSwap } from './use-duty-acts.js';

const NOTHING = 'nothing';

interface SwapSheetProps {
  readonly shift: DutyShiftRowFragment;
  readonly others: readonly DutyOfficerRowFragment[];
  /** Shifts of the week shown: a colleague's may be taken in return. */
  readonly shifts: readonly DutyShiftRowFragment[];
  readonly onClose: () => void;
}

/** Asks a colleague to take a shift, for nothing or for one of theirs. */
export function SwapSheet({ shift, others, shifts, onClose }: SwapSheetProps) {
  const { t } = useLingui();
  const say = useHours();
  const [now] = useState(() => Date.now());
  const [colleague, setColleague] = useState(others[0]?.person.id ?? null);
  const [inReturn, setInReturn] = useState(NOTHING);
  const act = useAskSwap();
  const { at, unbound } = bindProblems(act.problems, ['userId', 'returnShiftId']);
  const theirs = shifts.filter(
    ({ person, startsAt }) => person.id === colleague && Date.parse(startsAt) > now,
  );
  const submit = async (): Promise<void> => {
    if (colleague === null) return;
    const returnShiftId = inReturn === NOTHING ? null : inReturn;
    if (!(await act.run({ shiftId: shift.id, userId: colleague, returnShiftId }))) return;
    showToast({ message: t`Permintaan tukar terkirim.` });
    onClose();
  };
  return (
    <ActSheet
      title={t`Minta tukar`}
      label={t`Kirim permintaan`}
      act={act}
      unbound={unbound}
      isReady={colleague !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>
        {say({ ...shift, hasDay: true })}. <Trans>Sampai dijawab, giliran ini tetap milik Anda.</Trans>
      </Text>
      <Select
        label={t`Kepada siapa`}
        value={colleague}
        error={at('userId')}
        allowDeselect={false}
        data={others.map(({ person }) => ({ value: person.id, label: person.name }))}
        onChange={(chosen) => {
          setColleague(chosen);
          setInReturn(NOTHING);
        }}
      />
      <Select
        label={t`Gantinya`}
        value={inReturn}
        error={at('returnShiftId')}
        allowDeselect={false}
        data={[
          { value: NOTHING, label: t`Tidak ada` },
          ...theirs.map((other) => ({ value: other.id, label: say({ ...other, hasDay: true }) })),
        ]}
        onChange={(chosen) => setInReturn(chosen ?? NOTHING)}
      />
    </ActSheet>
  );
}
