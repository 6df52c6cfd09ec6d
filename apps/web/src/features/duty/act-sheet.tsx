import { type Act, ErrorState, ProblemList, Sheet, type ShownProblem } from '@conductor/ui';
import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

interface ActSheetProps {
  readonly title: string;
  /** Words of the one button. */
  readonly label: string;
  readonly act: Pick<Act<never>, 'isBusy' | 'error'>;
  /** What the server refused and no field of the sheet shows. */
  readonly unbound: readonly ShownProblem[];
  readonly isReady: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet with the fields of one act, what stands against it, and one button. */
export function ActSheet(props: ActSheetProps) {
  const { title, label, act, unbound, isReady, onSubmit, onClose, children } = props;
  return (
    <Sheet title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        <Stack>
          {children}
          <ProblemList problems={unbound} />
          {act.error === undefined ? null : <ErrorState error={act.error} />}
          <Button type="submit" size="md" fullWidth loading={act.isBusy} disabled={!isReady}>
            {label}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
