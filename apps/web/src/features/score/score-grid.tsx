import { useLingui } from '@lingui/react/macro';
import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { ScoreDrawing } from './score-drawing.js';
import {
  MEASURE_WIDTH,
  MEASURES,
  ROW_HEIGHT,
  steppedFrom,
  type GridPlace,
  type ScoreLayout,
} from './score-layout.js';
import { usePlaceSentence, type ScoreWords } from './score-words.js';
import classes from './score.module.css';

interface ScoreGridProps {
  readonly layout: ScoreLayout;
  readonly words: ScoreWords;
  /** Opens the posts of a day, or unfolds an ensemble. */
  readonly onOpen: (place: GridPlace) => void;
}

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [8, 0],
  PageUp: [-8, 0],
  Home: [0, -999],
  End: [0, 999],
};

function placeBox(layout: ScoreLayout, { row, column }: GridPlace) {
  const day = layout.days[column];
  const left = day?.x ?? layout.width + (column - layout.days.length) * MEASURE_WIDTH;
  return {
    left,
    top: row * ROW_HEIGHT,
    width: day === undefined ? MEASURE_WIDTH : layout.dayWidth,
    height: ROW_HEIGHT,
  };
}

function placeUnder(layout: ScoreLayout, event: PointerEvent<HTMLElement>): GridPlace | null {
  const box = event.currentTarget.getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  const row = Math.min(layout.rows.length - 1, Math.max(0, Math.floor(y / ROW_HEIGHT)));
  if (layout.rows[row]?.kind === 'section') return null;
  const column =
    x < layout.width
      ? Math.max(0, Math.floor(x / layout.dayWidth))
      : layout.days.length + Math.min(MEASURES.length - 1, Math.floor((x - layout.width) / MEASURE_WIDTH));
  return { row, column };
}

const isSame = (one: GridPlace | null, other: GridPlace | null): boolean =>
  one?.row === other?.row && one?.column === other?.column;

interface TooltipProps {
  readonly id: string;
  readonly layout: ScoreLayout;
  readonly place: GridPlace;
  readonly sentence: string;
}

/** Touches its cell, so that the pointer can move into it; above the cell in the lower half. */
function PlaceTooltip({ id, layout, place, sentence }: TooltipProps) {
  const box = placeBox(layout, place);
  const fullWidth = layout.width + MEASURES.length * MEASURE_WIDTH;
  const isRight = box.left > fullWidth / 2;
  const isLow = place.row > 6 && place.row > layout.rows.length / 2;
  return (
    <div
      role="tooltip"
      id={id}
      className={classes['tooltip']}
      onPointerMove={(event) => event.stopPropagation()}
      style={{
        ...(isRight ? { right: fullWidth - box.left - box.width } : { left: box.left }),
        ...(isLow ? { bottom: layout.height - box.top } : { top: box.top + box.height }),
      }}
    >
      {sentence}
    </div>
  );
}

interface FocusCellProps {
  readonly layout: ScoreLayout;
  readonly place: GridPlace;
  readonly sentence: string;
  readonly takeFocus: (button: HTMLButtonElement | null) => void;
  readonly onOpen: () => void;
}

/** The grid's one cell that can be focused; a new button per place, so that it is read out. */
function FocusCell({ layout, place, sentence, takeFocus, onOpen }: FocusCellProps) {
  return (
    <div role="row" aria-rowindex={place.row + 1}>
      <div
        role="gridcell"
        aria-colindex={place.column + 1}
        className={classes['cell']}
        style={placeBox(layout, place)}
      >
        <button
          key={`${place.row} ${place.column}`}
          ref={takeFocus}
          type="button"
          className={classes['cellButton']}
          aria-label={sentence}
          onPointerUp={(event) => event.stopPropagation()}
          onClick={onOpen}
        />
      </div>
    </div>
  );
}

/** Which place is focused, which is under the pointer, and which of them the tooltip speaks of. */
function useGridPlaces(layout: ScoreLayout) {
  const [wanted, setWanted] = useState<GridPlace>({ row: 0, column: 0 });
  const [hovered, setHovered] = useState<GridPlace | null>(null);
  const [isFocused, setFocused] = useState(false);
  const [isHushed, setHushed] = useState(false);
  const isMoving = useRef(false);
  // Folding or another period may have taken the row or the column away.
  const row = Math.min(wanted.row, layout.rows.length - 1);
  const active = steppedFrom(layout, { row, column: wanted.column }, 0, 0);
  const focus = (place: GridPlace): void => {
    isMoving.current = true;
    setWanted(place);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return setHushed(true);
    const step = arrows[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setHushed(false);
    setHovered(null);
    focus(steppedFrom(layout, active, ...step));
  };
  const takeFocus = (button: HTMLButtonElement | null): void => {
    if (button === null || !isMoving.current) return;
    isMoving.current = false;
    button.focus();
  };
  const onPoint = (event: PointerEvent<HTMLElement>): void => {
    const place = event.pointerType === 'touch' ? null : placeUnder(layout, event);
    if (isSame(place, hovered)) return;
    setHushed(false);
    setHovered(place);
  };
  const shown = isHushed ? null : (hovered ?? (isFocused ? active : null));
  return { active, hovered, shown, focus, takeFocus, onKeyDown, onPoint, setHovered, setFocused };
}

/**
 * The drawing as a grid with one button: the focused cell. Arrows move it, Enter opens it; the pointer needs no
 * element of its own per cell either, so a month of 120 rows adds no node.
 */
export function ScoreGrid({ layout, words, onOpen }: ScoreGridProps) {
  const { t } = useLingui();
  const tooltipId = useId();
  const places = useGridPlaces(layout);
  const { active, hovered, shown } = places;
  const sentenceOf = usePlaceSentence(layout, words);
  const onPress = (event: PointerEvent<HTMLElement>): void => {
    const place = placeUnder(layout, event);
    if (place === null) return;
    places.focus(place);
    onOpen(place);
  };
  return (
    <div
      className={classes['pane']}
      onPointerMove={places.onPoint}
      onPointerLeave={() => places.setHovered(null)}
      onPointerUp={onPress}
    >
      <ScoreDrawing layout={layout} />
      {hovered === null ? null : <div className={classes['under']} style={placeBox(layout, hovered)} />}
      <div
        role="grid"
        aria-label={t`Partitur: panah berpindah sel, Enter membuka unggahannya`}
        aria-readonly
        aria-rowcount={layout.rows.length}
        aria-colcount={layout.days.length + MEASURES.length}
        onKeyDown={places.onKeyDown}
        onFocus={() => places.setFocused(true)}
        onBlur={() => places.setFocused(false)}
      >
        <FocusCell
          layout={layout}
          place={active}
          sentence={sentenceOf(active)}
          takeFocus={places.takeFocus}
          onOpen={() => onOpen(active)}
        />
      </div>
      {shown === null ? null : (
        <PlaceTooltip id={tooltipId} layout={layout} place={shown} sentence={sentenceOf(shown)} />
      )}
    </div>
  );
}
