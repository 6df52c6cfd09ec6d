import { Trans } from '@lingui/react/macro';
import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ShownProblem } from './problems.js';

/** The refusals that belong to no field, above the form's button. Empty: nothing. */
export function ProblemList({ problems }: { readonly problems: readonly ShownProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={<Trans>Belum dapat dilakukan</Trans>}
    >
      <List spacing={4} size="sm">
        {problems.map((problem) => (
          <List.Item key={`${problem.code} ${problem.path.join('.')}`}>{problem.message}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
