import { AGENDA_SHAPES, type AgendaShape } from '../theme/colours.js';

/** Paths on a 16 x 16 field; `ring` is drawn with a hole. */
const paths: Readonly<Record<AgendaShape, string>> = {
  circle: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  triangle: 'M8 1.6 14.8 13.6H1.2Z',
  square: 'M2.5 2.5h11v11h-11Z',
  diamond: 'M8 1 15 8 8 15 1 8Z',
  star: 'M8 .9 10.1 5.6 15.2 6.2 11.4 9.7 12.4 14.8 8 12.3 3.6 14.8 4.6 9.7.8 6.2 5.9 5.6Z',
  plus: 'M5.7 1.5h4.6v4.2h4.2v4.6h-4.2v4.2H5.7v-4.2H1.5V5.7h4.2Z',
  hexagon: 'M8 1.2 13.9 4.6v6.8L8 14.8 2.1 11.4V4.6Z',
  ring: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 3.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
};

/** The shape of a palette slot, 1 to 8; anything else is the grey ring of "others". */
export const agendaShape = (slot: number | null | undefined): AgendaShape =>
  AGENDA_SHAPES[(slot ?? 8) - 1] ?? 'ring';

/** The SVG path of a slot's shape on a 16 x 16 field, for drawings of one's own. */
export const agendaPath = (slot: number | null | undefined): string => paths[agendaShape(slot)];

/** The CSS colour of a slot: follows the theme without a re-render. */
export const agendaColour = (slot: number | null | undefined): string =>
  `var(--agenda-${slot !== null && slot !== undefined && slot >= 1 && slot <= 8 ? slot : 8})`;

interface AgendaMarkProps {
  readonly slot: number | null | undefined;
  readonly size?: number;
  /** Name of the agenda item, where no text beside the mark says it. */
  readonly label?: string;
}

/** Shape and colour of an agenda item, kept for the item's life. */
export function AgendaMark({ slot, size = 16, label }: AgendaMarkProps) {
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="house-mark" width={size} height={size} viewBox="0 0 16 16" {...name}>
      <path d={agendaPath(slot)} fill={agendaColour(slot)} fillRule="evenodd" />
    </svg>
  );
}
