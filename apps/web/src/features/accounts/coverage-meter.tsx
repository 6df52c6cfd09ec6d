import { formatNumber } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { Group, Progress, Stack, Text } from '@mantine/core';
import type { CoveragePartFieldsFragment } from './generated/coverage.js';

const HUNDRED = 100;

interface CoverageMeterProps {
  /** What is counted, e.g. "Petugas dengan kedua akun". */
  readonly label: string;
  /** Null where there is nothing to count. */
  readonly part: CoveragePartFieldsFragment | null;
  /** What stands in its place then. */
  readonly nothing: string;
}

/** So many of so many: a bar, and the same in words. */
export function CoverageMeter({ label, part, nothing }: CoverageMeterProps) {
  const { i18n, t } = useLingui();
  if (part === null)
    return (
      <div>
        <Text size="sm">{label}</Text>
        <Text size="sm" c="dimmed">
          {nothing}
        </Text>
      </div>
    );
  const count = formatNumber(part.count, i18n.locale);
  const total = formatNumber(part.total, i18n.locale);
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{label}</Text>
        <Text size="sm" fw={600}>
          {t`${count} dari ${total}`}
        </Text>
      </Group>
      <Progress value={(part.count / part.total) * HUNDRED} aria-label={label} size="lg" radius="xl" />
    </Stack>
  );
}
