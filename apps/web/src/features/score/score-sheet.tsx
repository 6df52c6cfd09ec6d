import { useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useState } from 'react';
import { DayHeads } from './score-drawing.js';
import { ScoreGrid } from './score-grid.js';
import { layoutScore, MEASURE_WIDTH, MEASURES, type GridPlace } from './score-layout.js';
import { ScoreNames } from './score-names.js';
import { today } from '../../app/calendar.js';
import type { ScoreData } from './score-voices.js';
import type { ScoreWords } from './score-words.js';
import classes from './score.module.css';

const NAMES_WIDTH = 184;
const MEASURED_WIDTH = MEASURES.length * MEASURE_WIDTH;

/** The room an element has, known before the first paint and followed afterwards. */
function useWidth(): readonly [number, (element: HTMLElement | null) => (() => void) | undefined] {
  const [width, setWidth] = useState(0);
  const watch = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const read = () => setWidth(Math.floor(element.clientWidth));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, watch];
}

interface ScoreSheetProps {
  readonly score: ScoreData;
  readonly words: ScoreWords;
  readonly highlighted: number | null;
  readonly onOpen: (organisationId: string, day: string) => void;
}

/** The score itself: names, days, notes, measures. */
export function ScoreSheet({ score, words, highlighted, onOpen }: ScoreSheetProps) {
  const { t } = useLingui();
  const [width, watch] = useWidth();
  const [foldedIds, setFoldedIds] = useState<ReadonlySet<string>>(new Set());
  const room = width - NAMES_WIDTH - MEASURED_WIDTH;
  const layout = useMemo(
    () => (width === 0 ? null : layoutScore(score, { foldedIds, today: today(), room })),
    [score, foldedIds, room, width],
  );
  const fold = useCallback(
    (id: string) =>
      setFoldedIds((ids) =>
        ids.has(id) ? new Set([...ids].filter((it) => it !== id)) : new Set([...ids, id]),
      ),
    [],
  );
  const open = ({ row, column }: GridPlace): void => {
    const place = layout?.rows[row];
    const day = layout?.days[column]?.day;
    if (place?.kind === 'ensemble') fold(place.id);
    if (place?.kind === 'part' && day !== undefined) onOpen(place.id, day);
  };
  return (
    <section
      ref={watch}
      className={classes['score']}
      aria-label={t`Partitur`}
      data-highlight={highlighted ?? undefined}
      data-scrolls={(layout !== null && layout.width > room) || undefined}
    >
      {layout === null ? null : (
        <div className={classes['sheet']}>
          <div className={classes['head']} aria-hidden>
            <div className={classes['corner']} />
            <DayHeads layout={layout} />
          </div>
          <div className={classes['body']}>
            <ScoreNames rows={layout.rows} onFold={fold} />
            <ScoreGrid layout={layout} words={words} onOpen={open} />
          </div>
        </div>
      )}
    </section>
  );
}
