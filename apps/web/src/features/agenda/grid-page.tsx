import { useQuery } from '@apollo/client/react';
import {
  ErrorState,
  Keys,
  LoadingRows,
  PageHeader,
  PeriodStepper,
  useShortcuts,
  PageButton,
} from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Group, SegmentedControl, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../app/viewer.js';
import { useLocalName } from './agenda-words.js';
import { addDays, daysFrom, mondayOf, today } from '../../app/calendar.js';
import { AgendaGridDocument, type AgendaGridQuery } from './generated/grid.js';
import { GridCellDialog } from './grid-cell-dialog.js';
import { GridDays } from './grid-days.js';
import { GRID_DAYS, GRID_ROWS, type GridRows, layBars, signsOf } from './grid-layout.js';
import { type ChosenCell, type GridRow, GridTable } from './grid-table.js';

const route = getRouteApi('/shell/kisi');

/** Themes stand even without items, below the others, so that one can begin there; organisations only where they lead one. */
function useRows(data: AgendaGridQuery | undefined, kind: GridRows, from: string): readonly GridRow[] {
  const nameOf = useLocalName();
  const items = data?.agendaGrid ?? [];
  const heads =
    kind === 'tema'
      ? (data?.themes ?? []).map((theme) => ({ id: theme.id, name: nameOf(theme) }))
      : [
          ...new Map(items.map(({ lead }) => [lead.id, { id: lead.id, name: lead.shortName }])).values(),
        ].toSorted((one, other) => one.name.localeCompare(other.name));
  const rows = heads.map(({ id, name }) => {
    const own = items.filter((item) => (kind === 'tema' ? item.theme.id : item.lead.id) === id);
    return { id, name, bars: layBars(own, from).map((bar) => ({ ...bar, signs: signsOf(bar.item) })) };
  });
  return rows.toSorted((one, other) => Number(other.bars.length > 0) - Number(one.bars.length > 0));
}

function usePeriod() {
  const search = route.useSearch();
  const go = route.useNavigate();
  const from = mondayOf(search.mulai ?? today());
  const show = (mulai: string | undefined): void => void go({ search: { ...search, mulai }, replace: true });
  return {
    from,
    until: addDays(from, GRID_DAYS - 1),
    move: (step: -1 | 1) => show(addDays(from, step * GRID_DAYS)),
    now: () => show(undefined),
  };
}

function PeriodBar({ period }: { readonly period: ReturnType<typeof usePeriod> }) {
  const { t } = useLingui();
  const search = route.useSearch();
  const go = route.useNavigate();
  return (
    <Group justify="space-between" gap="sm">
      <PeriodStepper
        from={period.from}
        until={period.until}
        page={t`Kisi`}
        onMove={period.move}
        onToday={period.now}
      />
      <SegmentedControl
        aria-label={t`Baris kisi`}
        value={search.baris ?? 'tema'}
        visibleFrom="md"
        data={[
          { value: 'tema', label: t`Tema` },
          { value: 'utama', label: t`Lembaga utama` },
        ]}
        onChange={(value) => {
          const baris = GRID_ROWS.find((rows) => rows === value);
          void go({ search: { ...search, baris: baris === 'tema' ? undefined : baris }, replace: true });
        }}
      />
    </Group>
  );
}

function useCreate(kind: GridRows) {
  const { t } = useLingui();
  const { can } = useViewer();
  const go = route.useNavigate();
  const [day, setDay] = useState<string | undefined>(undefined);
  const mayCreate = can('agenda.draft');
  const create = (mulai: string | undefined, rowId?: string): void =>
    void go({
      to: '/agenda/baru',
      search: { mulai, ...(kind === 'tema' ? { tema: rowId } : { utama: rowId }) },
    });
  useShortcuts(t`Agenda`, mayCreate ? [{ keys: 'c', label: t`Buat butir`, run: () => create(day) }] : []);
  return { mayCreate, create, setDay };
}

function GridHeader({ mayCreate }: { readonly mayCreate: boolean }) {
  const { t } = useLingui();
  return (
    <PageHeader
      title={t`Kisi`}
      lead={t`Dua pekan agenda: masa tiap butir, momennya, dan aba-aba arahannya.`}
      actions={
        mayCreate ? (
          <PageButton
            to="/agenda/baru"
            leftSection={<IconPlus size={18} aria-hidden />}
            rightSection={<Keys keys="c" />}
          >
            <Trans>Buat butir</Trans>
          </PageButton>
        ) : undefined
      }
    />
  );
}

/** The fortnight at one look: which message runs when, and when something happens. */
export function GridPage() {
  const { t } = useLingui();
  const { can } = useViewer();
  const kind = route.useSearch().baris ?? 'tema';
  const go = route.useNavigate();
  const period = usePeriod();
  const { mayCreate, create, setDay } = useCreate(kind);
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [open, setOpen] = useState<ChosenCell | null>(null);
  const { data, previousData, error, loading, refetch } = useQuery(AgendaGridDocument, {
    variables: { from: period.from, until: period.until, withBriefs: can('brief.read') },
  });
  const shown = data ?? previousData;
  const rows = useRows(shown, kind, period.from);
  const days = daysFrom(period.from, GRID_DAYS);
  const pick = (cell: ChosenCell): void => {
    if (cell.bars.length > 0) setOpen(cell);
    else if (mayCreate) create(cell.day, cell.row.id);
  };
  const enter = (cell: ChosenCell): void => {
    const [only, ...others] = cell.bars;
    if (only !== undefined && others.length === 0)
      void go({ to: '/agenda/$id', params: { id: only.item.id } });
    else pick(cell);
  };
  return (
    <>
      <GridHeader mayCreate={mayCreate} />
      <Stack gap="md">
        <PeriodBar period={period} />
        {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
        {shown === undefined && error === undefined ? <LoadingRows count={6} height={48} /> : null}
        {data?.agendaGrid.length === 0 ? (
          <Alert color="gray" title={t`Belum ada butir pada dua pekan ini`}>
            {mayCreate ? (
              <Trans>Pilih satu sel lalu tekan Enter untuk membuat butir di hari itu.</Trans>
            ) : null}
          </Alert>
        ) : null}
        {shown === undefined ? null : isWide ? (
          <GridTable
            label={t`Kisi dua pekan`}
            corner={kind === 'tema' ? t`Tema` : t`Lembaga utama`}
            days={days}
            rows={rows}
            isBusy={loading}
            onFocusDay={setDay}
            onEnter={enter}
            onPick={pick}
          />
        ) : (
          <GridDays days={days} items={shown.agendaGrid} />
        )}
      </Stack>
      {open === null ? null : (
        <GridCellDialog
          cell={open}
          onCreate={mayCreate ? () => create(open.day, open.row.id) : null}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
