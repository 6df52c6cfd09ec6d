/** What a cell may hold. Empty text is null. */
export type Cell = string | number | boolean | Date | null;

export interface TableRow {
  /** As a spreadsheet numbers it: the header of a file without preamble is 1. */
  readonly number: number;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Filled cells beyond the last column: an unquoted delimiter has shifted the row. */
  readonly surplus: number;
}

export interface Table {
  readonly format: 'csv' | 'xlsx';
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly isEncodingGuessed: boolean;
  readonly delimiter: string | null;
}

const isFilled = (cell: Cell): boolean => cell !== null && (typeof cell !== 'string' || cell.trim() !== '');

/** Whether a row can be the header: titles above a table fill one cell only. */
export const looksLikeHeader = (row: readonly Cell[]): boolean => row.filter(isFilled).length >= 2;

export const isBlank = (row: readonly Cell[]): boolean => !row.some(isFilled);

/** Each column a name of its own: blank ones by their place, repeated ones counted. */
export function columnNames(header: readonly Cell[]): string[] {
  const names = new Set<string>();
  const last = header.findLastIndex(isFilled);
  for (const [index, cell] of header.slice(0, last + 1).entries()) {
    const written = isFilled(cell) ? String(cell).replace(/\s+/g, ' ').trim() : `#${index + 1}`;
    let name = written;
    for (let copy = 2; names.has(name); copy += 1) name = `${written} (${copy})`;
    names.add(name);
  }
  return [...names];
}

export function tableRow(columns: readonly string[], row: readonly Cell[], number: number): TableRow {
  const cells = columns.map((column, index) => {
    const cell = row[index] ?? null;
    return [column, isFilled(cell) ? cell : null] as const;
  });
  return {
    number,
    cells: Object.fromEntries(cells),
    surplus: row.slice(columns.length).filter(isFilled).length,
  };
}
