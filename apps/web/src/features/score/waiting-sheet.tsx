import { useLingui } from '@lingui/react/macro';
import { DayHeads } from './score-drawing.js';
import { layoutScore, ROW_HEIGHT } from './score-layout.js';
import { today } from '../../app/calendar.js';
import type { Period } from './score-period.js';
import classes from './score.module.css';

interface WaitingSheetProps {
  readonly period: Period;
  readonly rowCount: number;
  /** Width of the days in pixels. */
  readonly room?: number;
}

/** The days and the staff lines, which are known before the notes. */
export function WaitingSheet({ period, rowCount, room = 640 }: WaitingSheetProps) {
  const { t } = useLingui();
  const layout = layoutScore(
    { ...period, refreshedAt: '', parts: [], items: [], notes: [], rests: [], cues: [] },
    { foldedIds: new Set(), today: today(), room },
  );
  const height = rowCount * ROW_HEIGHT;
  const lines = Array.from(
    { length: rowCount },
    (_, row) => `M0 ${(row + 1) * ROW_HEIGHT - 0.5}H${layout.width}`,
  );
  return (
    <div className={classes['score']} data-waits aria-busy role="img" aria-label={t`Memuat partitur`}>
      <DayHeads layout={layout} />
      <svg className={classes['drawing']} width={layout.width} height={height} aria-hidden>
        <path className={classes['stave']} d={lines.join('')} />
      </svg>
    </div>
  );
}
