import { formatTime, intlLocale } from '@conductor/ui';
import { VisuallyHidden } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import { useItemTitle } from './agenda-words.js';
import { isWeekend, today, weekdayOf } from '../../app/calendar.js';
import { GridBar, GridSign, laneTops, type PlacedItem } from './grid-cells.js';
import { GRID_DAYS } from './grid-layout.js';
import classes from './grid.module.css';

/** A theme or a lead organisation with its bars. */
export interface GridRow {
  readonly id: string;
  readonly name: string;
  readonly bars: readonly PlacedItem[];
}
/** A place in the grid that a person chose. */
export interface ChosenCell {
  readonly row: GridRow;
  readonly day: string;
  readonly bars: readonly PlacedItem[];
}

interface GridTableProps {
  readonly label: string;
  readonly corner: string;
  readonly days: readonly string[];
  readonly rows: readonly GridRow[];
  readonly isBusy: boolean;
  readonly onFocusDay: (day: string) => void;
  readonly onEnter: (cell: ChosenCell) => void;
  readonly onPick: (cell: ChosenCell) => void;
}

const marks = (day: string) => ({
  'data-weekend': isWeekend(day) || undefined,
  'data-monday': weekdayOf(day) === 0 || undefined,
  'data-today': day === today() || undefined,
});

function DayHead({ day }: { readonly day: string }) {
  const { i18n } = useLingui();
  const at = new Date(`${day}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(intlLocale(i18n.locale), { ...options, timeZone: 'UTC' }).format(at);
  return (
    <div
      role="columnheader"
      className={classes['day']}
      aria-current={day === today() ? 'date' : undefined}
      {...marks(day)}
    >
      {part({ weekday: 'short' })}
      <strong>{at.getUTCDate()}</strong>
      {part({ month: 'short' })}
    </div>
  );
}

/** What a cell says to who does not see the bars. */
function useCellName(): (cell: ChosenCell) => string {
  const { i18n, t } = useLingui();
  const titleOf = useItemTitle();
  return ({ row, day, bars }) => {
    const date = new Intl.DateTimeFormat(intlLocale(i18n.locale), {
      dateStyle: 'full',
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`));
    const items = bars.map(({ item, signs }) => {
      const times = signs
        .filter((sign) => sign.day === day)
        .map(
          (sign) =>
            `${sign.title ?? t`aba-aba arahan`} ${formatTime(sign.at, i18n.locale, 'time', sign.zone)}`,
        );
      return [titleOf(item), ...times].join(', ');
    });
    return `${row.name}, ${date}: ${items.length === 0 ? t`kosong` : items.join('; ')}`;
  };
}

interface RowProps {
  readonly row: GridRow;
  readonly place: number;
  readonly days: readonly string[];
  readonly active: string;
  readonly onFocus: (key: string, day: string) => void;
  readonly onPick: (cell: ChosenCell) => void;
}

function Row({ row, place, days, active, onFocus, onPick }: RowProps) {
  const nameOf = useCellName();
  const { tops, height } = laneTops(row.bars);
  const style: CSSProperties & Record<'--height', string> = { '--height': `${height}px` };
  return (
    <div role="row" className={classes['row']} style={style}>
      <div role="rowheader" className={classes['name']}>
        {row.name}
      </div>
      {days.map((day, column) => {
        const key = `${place}-${column}`;
        const cell = cellOf(row, day, column);
        return (
          <div
            key={day}
            role="gridcell"
            data-cell={key}
            tabIndex={key === active ? 0 : -1}
            className={classes['cell']}
            {...marks(day)}
            onFocus={() => onFocus(key, day)}
            onClick={() => onPick(cell)}
          >
            <VisuallyHidden>{nameOf(cell)}</VisuallyHidden>
            {row.bars.map((bar) => (
              // The cell's own name says all of it, in order.
              <span key={bar.item.id} aria-hidden>
                {bar.first === column ? <GridBar bar={bar} top={tops[bar.lane] ?? 0} /> : null}
                <GridSign
                  item={bar.item}
                  signs={bar.signs.filter((sign) => sign.day === day)}
                  top={tops[bar.lane] ?? 0}
                />
              </span>
            ))}
          </div>
        );
      })}
    </div>
  );
}

const cellOf = (row: GridRow, day: string, column: number): ChosenCell => ({
  row,
  day,
  bars: row.bars.filter((bar) => bar.first <= column && bar.last >= column),
});

/** Where a key leads from a cell; null for a key that is not the grid's. */
function nextPlace(key: string, row: number, column: number): readonly [number, number] | null {
  switch (key) {
    case 'ArrowUp':
      return [row - 1, column];
    case 'ArrowDown':
      return [row + 1, column];
    case 'ArrowLeft':
      return [row, column - 1];
    case 'ArrowRight':
      return [row, column + 1];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, GRID_DAYS - 1];
    default:
      return null;
  }
}

/** A fortnight: rows of bars, one cell per day; arrows walk, Enter opens or creates. */
export function GridTable(props: GridTableProps) {
  const { label, corner, days, rows, isBusy, onFocusDay, onEnter, onPick } = props;
  const todayColumn = days.indexOf(today());
  const [chosen, setChosen] = useState(`0-${Math.max(0, todayColumn)}`);
  const isThere = Number(chosen.split('-')[0]) < rows.length;
  const active = isThere ? chosen : '0-0';
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const [row = 0, column = 0] = active.split('-').map(Number);
    const here = rows[row];
    const day = days[column];
    if (event.key === 'Enter' && here !== undefined && day !== undefined) {
      event.preventDefault();
      onEnter(cellOf(here, day, column));
      return;
    }
    const next = nextPlace(event.key, row, column);
    if (next === null) return;
    event.preventDefault();
    const target = event.currentTarget.querySelector(`[data-cell="${next.join('-')}"]`);
    if (target instanceof HTMLElement) target.focus();
  };
  return (
    <div role="grid" aria-label={label} aria-busy={isBusy} className={classes['grid']} onKeyDown={onKeyDown}>
      <div role="row" className={classes['row']}>
        <div role="columnheader" className={classes['name']}>
          {corner}
        </div>
        {days.map((day) => (
          <DayHead key={day} day={day} />
        ))}
      </div>
      {rows.map((row, place) => (
        <Row
          key={row.id}
          row={row}
          place={place}
          days={days}
          active={active}
          onPick={onPick}
          onFocus={(key, day) => {
            setChosen(key);
            onFocusDay(day);
          }}
        />
      ))}
    </div>
  );
}
