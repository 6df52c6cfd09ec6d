import { useLingui } from '@lingui/react/macro';
import { Text, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '../feedback/confirm-dialog.js';
import { ErrorState } from '../feedback/error-state.js';
import { ProblemList } from './problem-list.js';
import { bindProblems } from './problems.js';
import type { Act } from './use-act.js';

interface ReasonDialogProps {
  readonly title: string;
  /** What will happen, and who will read the reason. */
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly isDanger?: boolean;
  /** What is asked for; the reason where left out. */
  readonly label?: string;
  readonly act: Act<string>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** An act that has to say why: returning, retiring, retracting. */
export function ReasonDialog({ act, label, onDone, onClose, children, ...dialog }: ReasonDialogProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const { at, unbound } = bindProblems(act.problems, ['reason']);
  const confirm = async (): Promise<void> => {
    if (await act.run(reason.trim())) onDone();
  };
  return (
    <ConfirmDialog
      {...dialog}
      opened
      isBusy={act.isBusy}
      isDisabled={reason.trim() === ''}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Text>{children}</Text>
      <ProblemList problems={unbound} />
      {act.error === undefined ? null : (
        <ErrorState error={act.error} safety={t`Alasan yang Anda tulis masih ada di sini.`} />
      )}
      <Textarea
        label={label ?? t`Alasan`}
        data-autofocus
        required
        value={reason}
        error={at('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
