import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '../feedback/confirm-dialog.js';
import { ErrorState } from '../feedback/error-state.js';
import { showToast } from '../feedback/toast.js';
import { ProblemList } from './problem-list.js';
import type { ShownProblem } from './problems.js';
import type { Act } from './use-act.js';

interface AskDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  /** What the toast says afterwards; null where the page itself shows it. */
  readonly done: string | null;
  readonly act: Act<void>;
  /** The refusals, with their fields named; the act's own where left out. */
  readonly problems?: readonly ShownProblem[];
  /** What will happen. */
  readonly children: ReactNode;
  /** What may be done about a refusal. */
  readonly wayOut?: ReactNode;
  readonly onClose: () => void;
}

/** Asks, acts, and stays open with the refusal where the server refuses. */
export function AskDialog(props: AskDialogProps) {
  const { title, confirmLabel, done, act, problems = act.problems, children, wayOut, onClose } = props;
  const confirm = async (): Promise<void> => {
    if (!(await act.run())) return;
    if (done !== null) showToast({ message: done });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={title}
      confirmLabel={confirmLabel}
      isBusy={act.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Text>{children}</Text>
      <ProblemList problems={problems} />
      {wayOut}
      {act.error === undefined ? null : <ErrorState error={act.error} />}
    </ConfirmDialog>
  );
}
