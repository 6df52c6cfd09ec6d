import type { Fill } from './score-cells.js';

type Point = readonly [number, number];

/** Outlines on a field from -1 to 1, after the house's agenda marks; circle and ring are drawn with arcs. */
const polygons: Readonly<Record<number, readonly Point[]>> = {
  2: [
    [0, -0.95],
    [1, 0.8],
    [-1, 0.8],
  ],
  3: [
    [-0.82, -0.82],
    [0.82, -0.82],
    [0.82, 0.82],
    [-0.82, 0.82],
  ],
  4: [
    [0, -1.05],
    [1.05, 0],
    [0, 1.05],
    [-1.05, 0],
  ],
  5: star(),
  6: plus(),
  7: Array.from({ length: 6 }, (_, corner) => around((corner * Math.PI) / 3, 1)),
};
const RING_SLOT = 8;

function around(angle: number, radius: number): Point {
  return [Math.sin(angle) * radius, -Math.cos(angle) * radius];
}

function star(): readonly Point[] {
  return Array.from({ length: 10 }, (_, corner) =>
    around((corner * Math.PI) / 5, corner % 2 === 0 ? 1.1 : 0.5),
  );
}

function plus(): readonly Point[] {
  const [arm, end] = [0.36, 0.98];
  const quarter: readonly Point[] = [
    [-arm, -end],
    [arm, -end],
    [arm, -arm],
  ];
  const turned = ([x, y]: Point): Point => [-y, x];
  return [0, 1, 2, 3].flatMap((turns) =>
    quarter.map((point) => Array.from({ length: turns }).reduce<Point>((it) => turned(it), point)),
  );
}

/** What lies left of the middle: one pass of Sutherland and Hodgman's clipping. */
function leftHalf(points: readonly Point[]): readonly Point[] {
  return points.flatMap(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    const isCrossing = x < 0 !== nextX < 0;
    const crossing: Point = [0, y + ((nextY - y) * (0 - x)) / (nextX - x)];
    return [...(x < 0 ? [[x, y] satisfies Point] : []), ...(isCrossing ? [crossing] : [])];
  });
}

const short = (value: number): number => Math.round(value * 10) / 10;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const polygonAt = (points: readonly Point[], { x, y, radius }: Place): string =>
  `M${points.map(([dx, dy]) => `${short(x + dx * radius)} ${short(y + dy * radius)}`).join('L')}Z`;

const circleAt = ({ x, y, radius }: Place): string => {
  // Rounded first: an arc whose chord is not twice its radius is no circle.
  const round = short(radius);
  const reach = short(round * 2);
  return `M${short(x - round)} ${short(y)}a${round} ${round} 0 1 0 ${reach} 0a${round} ${round} 0 1 0 ${-reach} 0Z`;
};

const halfCircleAt = ({ x, y, radius }: Place): string => {
  const round = short(radius);
  return `M${short(x)} ${short(y - round)}a${round} ${round} 0 0 0 0 ${short(round * 2)}Z`;
};

const outlineAt = (slot: number, place: Place): string => {
  const points = polygons[slot];
  return points === undefined ? circleAt(place) : polygonAt(points, place);
};

const halfAt = (slot: number, place: Place): string => {
  const points = polygons[slot];
  return points === undefined ? halfCircleAt(place) : polygonAt(leftHalf(points), place);
};

const shrunk = (place: Place, by: number): Place => ({ ...place, radius: Math.max(0.8, place.radius - by) });
const lineAt = ({ x, y }: Place, dx: number, dy: number): string =>
  `M${short(x - dx)} ${short(y - dy)}L${short(x + dx)} ${short(y + dy)}`;

/**
 * The path of one note. Painted ones follow the even-odd rule, which cuts the holes; the others are strokes:
 * dashed where nobody judged, with a bar, a slanted line or a cross.
 */
export function glyphAt(slot: number, fill: Fill, place: Place): string {
  const { radius } = place;
  const outline = outlineAt(slot, place);
  const isRing = slot === RING_SLOT;
  const hollow = isRing ? outline + circleAt(shrunk(place, radius * 0.55)) : outline;
  switch (fill) {
    case 'aligned':
      return hollow;
    case 'partly': {
      const inner = shrunk(place, isRing ? radius * 0.4 : Math.max(1, radius * 0.26));
      return outline + outlineAt(slot, inner) + halfAt(slot, inner);
    }
    case 'unjudged':
      return hollow;
    case 'neutral':
      return hollow + lineAt(place, radius * 0.5, 0);
    case 'notAligned':
      return hollow + lineAt(place, radius * 0.5, -radius * 0.5);
    case 'contradicting': {
      // The arms reach out of the outline, so that a contradiction is seen before it is read.
      const arm = radius * 1.1;
      return (
        lineAt(place, arm, arm) + lineAt(place, arm, -arm) + outlineAt(slot, shrunk(place, radius * 0.12))
      );
    }
  }
}

/** A personal account's stem, up from the right of the note. */
export const stemAt = ({ x, y, radius }: Place): string =>
  `M${short(x + radius)} ${short(y)}V${short(y - radius - 4)}`;

/** Asked, and nothing heard. */
export const restAt = ({ x, y, radius }: Place): string =>
  `M${short(x - radius * 0.8)} ${short(y)}h${short(radius * 1.6)}`;
