import { spansOf } from './spans.js';

/** How a network counts a post. Limits are the admin's table; these are the rules it may name. */
export const COUNT_RULES = ['graphemes', 'code_points', 'x_weighted', 'url_23'] as const;
export type CountRule = (typeof COUNT_RULES)[number];

/** A stretch that a count never cuts through, with what it counts for. */
interface Piece {
  readonly start: number;
  readonly weight: number;
}

const LINK_WEIGHT = 23;
/** Code points that weigh 1 by the published weighted rule; all others weigh 2. */
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
];
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator}/u;

const segmenter = new Intl.Segmenter('id', { granularity: 'grapheme' });
const codePoints = (text: string): number => [...text].length;

function weighted(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2;
  let sum = 0;
  for (const char of grapheme.normalize('NFC')) {
    const code = char.codePointAt(0) ?? 0;
    sum += LIGHT.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
  }
  return sum;
}

const GRAPHEME_WEIGHT: Readonly<Record<CountRule, (grapheme: string) => number>> = {
  graphemes: () => 1,
  code_points: codePoints,
  x_weighted: weighted,
  url_23: () => 1,
};

/** Stretches with a weight of their own: links, and the server of a mention where it is free. */
function fixedPieces(
  text: string,
  rule: CountRule,
): readonly { start: number; end: number; weight: number }[] {
  if (rule === 'graphemes' || rule === 'code_points') return [];
  return spansOf(text).flatMap(({ kind, start, end, hasScheme }) => {
    if (kind === 'link')
      return rule === 'x_weighted' || hasScheme ? [{ start, end, weight: LINK_WEIGHT }] : [];
    const server = text.indexOf('@', start + 1);
    const isRemote = kind === 'mention' && rule === 'url_23' && server !== -1 && server < end;
    return isRemote ? [{ start: server, end, weight: 0 }] : [];
  });
}

function piecesOf(text: string, rule: CountRule): Piece[] {
  const pieces: Piece[] = [];
  const weigh = GRAPHEME_WEIGHT[rule];
  const addGraphemes = (from: number, to: number): void => {
    for (const { segment, index } of segmenter.segment(text.slice(from, to))) {
      pieces.push({ start: from + index, weight: weigh(segment) });
    }
  };
  let from = 0;
  for (const fixed of fixedPieces(text, rule)) {
    addGraphemes(from, fixed.start);
    pieces.push({ start: fixed.start, weight: fixed.weight });
    from = fixed.end;
  }
  addGraphemes(from, text.length);
  return pieces;
}

/** The length of a text as the network counts it. */
export const measureLength = (text: string, rule: CountRule): number =>
  piecesOf(text, rule).reduce((sum, piece) => sum + piece.weight, 0);

/**
 * The string index where a reader stops seeing the text (or where a limit cuts it): the first character beyond
 * `visible`, never inside a grapheme or a link that is counted whole. Null when all of it is seen.
 */
export function foldPosition(text: string, visible: number, rule: CountRule): number | null {
  let sum = 0;
  for (const piece of piecesOf(text, rule)) {
    sum += piece.weight;
    if (sum > visible) return piece.start;
  }
  return null;
}
