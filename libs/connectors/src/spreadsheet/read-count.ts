const SCALES = new Map([
  ['rb', 1e3],
  ['ribu', 1e3],
  ['k', 1e3],
  ['jt', 1e6],
  ['juta', 1e6],
  ['m', 1e6],
]);

/** A count as exports write it (`1.234`, `1,2 rb`, `3K`); null when it is none. */
export function readCount(cell: string | number | boolean | Date | null): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) && cell >= 0 ? Math.round(cell) : null;
  if (typeof cell !== 'string') return null;
  const match = /^(\d{1,3}(?:([., ])\d{3})*|\d+)(?:[.,](\d{1,2}))?\s*([a-z]{1,4})?$/i.exec(cell.trim());
  if (match === null) return null;
  const scale = match[4] === undefined ? 1 : SCALES.get(match[4].toLowerCase());
  if (scale === undefined) return null;
  return Math.round(Number(`${(match[1] ?? '').replace(/\D/g, '')}.${match[3] ?? '0'}`) * scale);
}
