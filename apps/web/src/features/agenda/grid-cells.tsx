import { agendaColour, AgendaMark, formatTime } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { IconSpeakerphone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { useItemTitle } from './agenda-words.js';
import type { GridItemFragment } from './generated/grid.js';
import type { Bar, Sign } from './grid-layout.js';
import classes from './grid.module.css';

/** Heights in px: a lane, and the two lines of a moment under its bar: the hour, and its zone. */
const BAR = 28;
const SIGNS = 34;
const GAP = 4;

/** A bar with the signs of its item. */
export interface PlacedItem extends Bar<GridItemFragment> {
  readonly signs: readonly Sign[];
}

/** Where each lane begins, and how high the row is. */
export function laneTops(bars: readonly PlacedItem[]): {
  readonly tops: readonly number[];
  readonly height: number;
} {
  const lanes = Math.max(0, ...bars.map((bar) => bar.lane + 1));
  const tops: number[] = [];
  let height = GAP;
  for (let lane = 0; lane < lanes; lane += 1) {
    tops.push(height);
    const hasSigns = bars.some((bar) => bar.lane === lane && bar.signs.length > 0);
    height += BAR + GAP + (hasSigns ? SIGNS : 0);
  }
  return { tops, height: Math.max(height, 36) };
}

/** The colour of an item as a CSS variable: one rule for bar and dot, whatever the theme. */
const colour = (item: GridItemFragment): CSSProperties & Record<'--bar', string> => ({
  '--bar': agendaColour(item.colourSlot),
});

interface GridBarProps {
  readonly bar: PlacedItem;
  readonly top: number;
}

/** An item's period. The cell around it speaks for it and takes the keyboard; this is for the pointer. */
export function GridBar({ bar, top }: GridBarProps) {
  const titleOf = useItemTitle();
  const { item, first, last, isCutBefore, isCutAfter } = bar;
  const columns = last - first + 1;
  return (
    <Link
      to="/agenda/$id"
      params={{ id: item.id }}
      tabIndex={-1}
      title={titleOf(item)}
      className={classes['bar']}
      data-draft={item.state === 'APPROVED' ? undefined : true}
      data-before={isCutBefore || undefined}
      data-after={isCutAfter || undefined}
      style={{ ...colour(item), top, width: `calc(${columns * 100}% + ${columns - (isCutAfter ? 4 : 7)}px)` }}
      onClick={(event) => event.stopPropagation()}
    >
      <AgendaMark slot={item.colourSlot} size={14} />
      <span>{titleOf(item)}</span>
    </Link>
  );
}

interface GridSignProps {
  readonly item: GridItemFragment;
  readonly signs: readonly Sign[];
  readonly top: number;
}

/** The moments of one item on one day, or the cue of its brief, with hour and zone. */
export function GridSign({ item, signs, top }: GridSignProps) {
  const { i18n } = useLingui();
  const [first] = signs;
  if (first === undefined) return null;
  const [hour, zone] = formatTime(first.at, i18n.locale, 'time', first.zone).split(' ');
  return (
    <span className={classes['sign']} style={{ ...colour(item), top: top + BAR + 2 }} aria-hidden>
      {first.kind === 'cue' ? (
        <IconSpeakerphone size={13} color={agendaColour(item.colourSlot)} />
      ) : (
        <span className={classes['dot']} />
      )}
      <span>{hour}</span>
      <small>
        {zone}
        {signs.length > 1 ? ` +${signs.length - 1}` : null}
      </small>
    </span>
  );
}
