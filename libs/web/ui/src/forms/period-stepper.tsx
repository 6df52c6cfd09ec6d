import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useShortcuts } from '../keys/shortcuts.js';
import { formatDays } from '../marks/time.js';

interface PeriodStepperProps {
  /** Days as `2026-11-17`, both included. */
  readonly from: string;
  readonly until: string;
  /** The page's name, under which the key sheet lists `[`, `]` and `t`. */
  readonly page: string;
  readonly onMove: (step: -1 | 1) => void;
  readonly onToday: () => void;
}

/** The period on screen, one earlier, one later, and the way back to today. */
export function PeriodStepper({ from, until, page, onMove, onToday }: PeriodStepperProps) {
  const { i18n, t } = useLingui();
  useShortcuts(page, [
    { keys: '[', label: t`Masa sebelumnya`, run: () => onMove(-1) },
    { keys: ']', label: t`Masa berikutnya`, run: () => onMove(1) },
    { keys: 't', label: t`Ke hari ini`, run: onToday },
  ]);
  return (
    <Group gap={4}>
      <ActionIcon variant="default" onClick={() => onMove(-1)} aria-label={t`Masa sebelumnya`}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Text component="span" size="sm" fw={500} ta="center" miw="9rem" aria-live="polite">
        {formatDays(from, until, i18n.locale)}
      </Text>
      <ActionIcon variant="default" onClick={() => onMove(1)} aria-label={t`Masa berikutnya`}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <Button variant="subtle" size="sm" onClick={onToday}>
        <Trans>Hari ini</Trans>
      </Button>
    </Group>
  );
}
