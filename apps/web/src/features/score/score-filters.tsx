import { useQuery } from '@apollo/client/react';
import { PeriodStepper } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { Group, SegmentedControl, Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { ScoreThemesDocument } from './generated/score.js';
import { movedBy, SPANS, type Period } from './score-period.js';

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
      <PeriodStepper
        from={period.from}
        until={period.until}
        page={t`Partitur`}
        onMove={move}
        onToday={toToday}
      />
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
