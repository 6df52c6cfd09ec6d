import { useLingui } from '@lingui/react/macro';
import { memo, useDeferredValue } from 'react';
import { MEASURE_WIDTH, MEASURES, ROW_HEIGHT, type ScoreLayout } from './score-layout.js';
import { dayName, FEWEST_JUDGED, percent } from './score-words.js';
import classes from './score.module.css';

const BASELINE = 18;
const NAMED_DAY_WIDTH = 40;
const HEAD_HEIGHT = 36;
const FIRST_ROWS = 40;

/** Days across the top: weekday over date, the weekday as one letter where days are narrow. */
export const DayHeads = memo(function DayHeads({ layout }: { readonly layout: ScoreLayout }) {
  const { i18n, t } = useLingui();
  const { days, dayWidth, width } = layout;
  const heads = [t`Selaras`, t`Jeda`];
  return (
    <svg
      className={classes['drawing']}
      width={width + MEASURES.length * MEASURE_WIDTH}
      height={HEAD_HEIGHT}
      aria-hidden
    >
      {days.map(({ day, x }) => {
        const [weekday = '', date = ''] = dayName(day, i18n.locale).split(' ');
        return (
          <text key={day} x={x + dayWidth / 2} y={14} textAnchor="middle">
            <tspan className={classes['dim']}>
              {dayWidth < NAMED_DAY_WIDTH ? weekday.slice(0, 1) : weekday}
            </tspan>
            <tspan x={x + dayWidth / 2} y={30} fontWeight={500}>
              {date}
            </tspan>
          </text>
        );
      })}
      {heads.map((head, index) => (
        <text key={head} x={width + (index + 1) * MEASURE_WIDTH - 8} y={30} textAnchor="end" fontWeight={500}>
          {head}
        </text>
      ))}
    </svg>
  );
});

interface ScoreDrawingProps {
  readonly layout: ScoreLayout;
}

function Measures({ layout }: ScoreDrawingProps) {
  const { i18n } = useLingui();
  return layout.rows.map((row, index) => {
    if (row.kind !== 'part' && row.kind !== 'ensemble') return null;
    const y = index * ROW_HEIGHT + BASELINE;
    const rests =
      row.kind === 'part'
        ? row.part.restCount
        : row.section.parts.reduce((sum, { restCount }) => sum + restCount, 0);
    const share = row.kind === 'part' ? row.part.alignedShare : null;
    const isShown = share !== null && share.total >= FEWEST_JUDGED;
    return (
      <text key={row.id} textAnchor="end" className={isShown ? undefined : classes['dim']}>
        <tspan x={layout.width + MEASURE_WIDTH - 8} y={y}>
          {isShown ? percent(share.value, i18n.locale) : '–'}
        </tspan>
        <tspan x={layout.width + 2 * MEASURE_WIDTH - 8} y={y}>
          {rests}
        </tspan>
      </text>
    );
  });
}

/**
 * The rows of the first screen are painted at once, the rest right behind them: 40 rows take a third of the time of
 * 120, and nobody sees the others before.
 */
function Marks({ layout }: ScoreDrawingProps) {
  const settled = useDeferredValue<ScoreLayout | null>(layout, null);
  return layout.marks.map(({ key, row, kind, voice, d }) =>
    row < FIRST_ROWS || settled === layout ? (
      <path key={key} data-kind={kind} data-voice={voice.number} data-slot={voice.slot} d={d} />
    ) : null,
  );
}

/** Staff lines, notes and measures. Colours are CSS variables: theme, print and highlight cost no re-render. */
export const ScoreDrawing = memo(function ScoreDrawing({ layout }: ScoreDrawingProps) {
  const { width, height } = layout;
  return (
    <svg
      className={classes['drawing']}
      width={width + MEASURES.length * MEASURE_WIDTH}
      height={height}
      aria-hidden
    >
      <path className={classes['weekend']} d={layout.weekends} />
      <path className={classes['stave']} d={layout.staves} />
      <path className={classes['barline']} d={layout.barlines} />
      {layout.nowX === null ? null : <path className={classes['now']} d={`M${layout.nowX} 0V${height}`} />}
      <Marks layout={layout} />
      <Measures layout={layout} />
    </svg>
  );
});
