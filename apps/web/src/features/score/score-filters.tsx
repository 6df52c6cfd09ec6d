import { useQuery } from '@apollo/client/react';
import { formatDay, useShortcuts } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { ScoreThemesDocument } from './generated/score.js';
import { movedBy, SPANS, type Period } from './score-period.js';
import classes from './score.module.css';

const route = getRouteApi('/shell/partitur');
const ALL = 'semua';

/** The period and the theme; both live in the address, so a view can be sent on. */
export function ScoreFilters({ period }: { readonly period: Period }) {
  const { i18n, t } = useLingui();
  const search = route.useSearch();
  const go = route.useNavigate();
  const { data } = useQuery(ScoreThemesDocument);
  const change = (part: Partial<typeof search>): void =>
    void go({ search: { ...search, sel: undefined, ...part }, replace: true });
  const move = (step: -1 | 1): void => change({ dari: movedBy(period, step) });
  const toToday = (): void => change({ dari: undefined });
  useShortcuts(t`Partitur`, [
    { keys: '[', label: t`Masa sebelumnya`, run: () => move(-1) },
    { keys: ']', label: t`Masa berikutnya`, run: () => move(1) },
    { keys: 't', label: t`Ke hari ini`, run: toToday },
  ]);
  const from = formatDay(period.from, i18n.locale);
  const until = formatDay(period.until, i18n.locale);
  return (
    <Group gap="md" mb="md" align="center" className="no-print">
      <SegmentedControl
        aria-label={t`Lamanya masa`}
        value={period.span}
        data={[
          { value: 'dua-pekan', label: t`Dua pekan` },
          { value: 'bulan', label: t`Bulan` },
        ]}
        onChange={(value) => {
          const span = SPANS.find((it) => it === value);
          change({ rentang: span === 'bulan' ? span : undefined, dari: search.dari });
        }}
      />
      <Group gap={4}>
        <ActionIcon variant="default" onClick={() => move(-1)} aria-label={t`Masa sebelumnya`}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Text
          component="span"
          size="sm"
          fw={500}
          ta="center"
          className={classes['period']}
          aria-live="polite"
        >
          <Trans>
            {from} sampai {until}
          </Trans>
        </Text>
        <ActionIcon variant="default" onClick={() => move(1)} aria-label={t`Masa berikutnya`}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <Button variant="subtle" size="sm" onClick={toToday}>
          <Trans>Hari ini</Trans>
        </Button>
      </Group>
      <Select
        aria-label={t`Tema`}
        size="sm"
        w={220}
        value={search.tema ?? ALL}
        data={[
          { value: ALL, label: t`Semua tema` },
          ...(data?.themes ?? []).map(({ id, nameId, nameEn }) => ({
            value: id,
            label: i18n.locale === 'en' ? nameEn : nameId,
          })),
        ]}
        onChange={(value) => change({ tema: value === null || value === ALL ? undefined : value })}
      />
    </Group>
  );
}
