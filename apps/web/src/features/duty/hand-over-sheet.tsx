import { bindProblems, showToast } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { ActSheet } from './act-sheet.js';
import type { DutyOfficerRowFragment } from './generated/duty.js';
import { useHandOver } from './use-duty-acts.js';

interface HandOverSheetProps {
  /** Everybody but the holder of the shift, in the order in which they would step in. */
  readonly others: readonly DutyOfficerRowFragment[];
  readonly onClose: () => void;
}

/** The rest of the shift goes to a colleague, now. */
export function HandOverSheet({ others, onClose }: HandOverSheetProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState(others.find(({ busyUntil }) => busyUntil === null)?.person.id ?? null);
  const act = useHandOver();
  const { at, unbound } = bindProblems(act.problems, ['userId']);
  const submit = async (): Promise<void> => {
    if (chosen === null || !(await act.run(chosen))) return;
    showToast({ message: t`Piket diserahkan.` });
    onClose();
  };
  return (
    <ActSheet
      title={t`Serahkan piket`}
      label={t`Serahkan sekarang`}
      act={act}
      unbound={unbound}
      isReady={chosen !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Radio.Group
        label={t`Kepada siapa`}
        description={t`Berlaku saat ini juga, sampai giliran berakhir.`}
        value={chosen ?? ''}
        error={at('userId')}
        onChange={setChosen}
      >
        <Stack gap="sm" mt="xs">
          {others.map(({ person, busyUntil }) => (
            <Radio
              key={person.id}
              value={person.id}
              label={person.name}
              disabled={busyUntil !== null}
              description={busyUntil === null ? undefined : t`sedang sibuk`}
            />
          ))}
        </Stack>
      </Radio.Group>
    </ActSheet>
  );
}
