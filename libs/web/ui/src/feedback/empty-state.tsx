import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  /** What belongs here, or that all is done. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The one action, e.g. "Hapus filter". */
  readonly action?: ReactNode;
  /** A faint example of what will stand here. */
  readonly example?: ReactNode;
}

/** A place with nothing in it yet, filtered to nothing, or all done: says which, and what to do. */
export function EmptyState({ icon, title, children, action, example }: EmptyStateProps) {
  return (
    <Paper withBorder p="xl" bg="var(--house-surface)">
      <Stack align="center" gap="sm" ta="center">
        {icon}
        <Title order={2} size="h3">
          {title}
        </Title>
        {children === undefined ? null : (
          <Text c="dimmed" maw="var(--house-measure)">
            {children}
          </Text>
        )}
        {action}
        {example === undefined ? null : (
          <div aria-hidden inert style={{ opacity: 0.45, width: '100%', maxWidth: 480 }}>
            {example}
          </div>
        )}
      </Stack>
    </Paper>
  );
}
