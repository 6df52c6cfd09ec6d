import { correction, generate } from 'lean-qr';

/** ISO/IEC 18004 asks for four modules of white around the code. */
const QUIET = 4;
/** A module of the picture for printing, in pixels: 700 and more across. */
const MODULE = 16;
const BLACK = [0, 0, 0] as const;
const WHITE = [255, 255, 255] as const;

/** A quarter of the code may be worn off or creased, for it hangs on doors and desks. */
const codeOf = (text: string) => generate(text, { minCorrectionLevel: correction.Q });

/** The dark modules of a row as one line each, so that no hair of white shows between them. */
function runsIn(code: ReturnType<typeof codeOf>, y: number): string {
  const runs: string[] = [];
  for (let x = 0; x < code.size; x += 1) {
    if (!code.get(x, y)) continue;
    const from = x;
    while (code.get(x + 1, y)) x += 1;
    const width = x - from + 1;
    runs.push(`M${from + QUIET} ${y + QUIET}h${width}v1h-${width}z`);
  }
  return runs.join('');
}

/** A QR code as a picture that can be printed at any size: black on white in either theme. */
export function qrSvg(text: string): string {
  const code = codeOf(text);
  const side = code.size + 2 * QUIET;
  const path = Array.from({ length: code.size }, (_, y) => runsIn(code, y)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}" shape-rendering="crispEdges">` +
    `<rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
  );
}

/** The same for programs that take no SVG, as a data address. */
export const qrPng = (text: string): string =>
  codeOf(text).toDataURL({ type: 'image/png', scale: MODULE, pad: QUIET, on: BLACK, off: WHITE });

/** A picture as an address that an `img` and a link can bear. */
export const addressOfSvg = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;
