import { Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  /** One line on what the page is for. */
  readonly lead?: ReactNode;
  /** Marks beside the title: state, demo. */
  readonly marks?: ReactNode;
  /** The page's one key action, then lesser ones. */
  readonly actions?: ReactNode;
}

/** Head of a page: its only h1, marks, and the key action. */
export function PageHeader({ title, lead, marks, actions }: PageHeaderProps) {
  return (
    <Group component="header" justify="space-between" align="flex-start" gap="md" mb="lg">
      <Stack gap={4} flex="1 1 16rem" miw={0}>
        <Group gap="sm">
          <Title order={1} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          {marks}
        </Group>
        {lead === undefined ? null : (
          <Text c="dimmed" maw="var(--house-measure)">
            {lead}
          </Text>
        )}
      </Stack>
      {actions === undefined ? null : (
        <Box className="no-print">
          <Group gap="sm">{actions}</Group>
        </Box>
      )}
    </Group>
  );
}
