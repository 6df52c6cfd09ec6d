import { Malformed } from '@conductor/connector-contract';
import { CsvError, parse } from 'csv-parse';
import { decodeText } from './decode-text.js';
import { detectDelimiter, type Delimiter } from './delimiter.js';
import {
  columnNames,
  isBlank,
  looksLikeHeader,
  tableRow,
  type Cell,
  type Table,
  type TableRow,
} from './table.js';
import { readWorkbookRows } from './workbook.js';

export interface ReadTableOptions {
  readonly maxBytes?: number;
}

/** An export of a year of one ministry's posts is about 5 MB. */
const MAX_BYTES = 25 * 1024 * 1024;
const PREAMBLE_ROWS = 20;

interface NumberedRow {
  readonly number: number;
  readonly row: readonly Cell[];
}

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

async function* csvRows(text: string, delimiter: Delimiter): AsyncGenerator<NumberedRow> {
  const parser = parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 1_000_000,
  });
  let number = 0;
  try {
    for await (const record of parser) {
      number += 1;
      const cells: unknown[] = Array.isArray(record) ? record : [];
      yield { number, row: cells.map((cell) => (typeof cell === 'string' ? cell : null)) };
    }
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    throw new Malformed('FILE_NOT_A_TABLE', { row: number + 1, reason: thrown.code }, { cause: thrown });
  }
}

async function* workbookRows(bytes: Uint8Array): AsyncGenerator<NumberedRow> {
  for (const [index, row] of (await readWorkbookRows(bytes)).entries()) yield { number: index + 1, row };
}

/** Where the header stands: the first row with two filled cells or more, else the first that is not blank. */
async function findHeader(rows: AsyncIterable<NumberedRow>): Promise<NumberedRow> {
  let first: NumberedRow | null = null;
  let seen = 0;
  for await (const candidate of rows) {
    if (looksLikeHeader(candidate.row)) return candidate;
    if (first === null && !isBlank(candidate.row)) first = candidate;
    if ((seen += 1) >= PREAMBLE_ROWS) break;
  }
  if (first === null) throw new Malformed('FILE_EMPTY');
  return first;
}

async function* bodyRows(
  rows: AsyncIterable<NumberedRow>,
  columns: readonly string[],
  header: number,
): AsyncGenerator<TableRow> {
  for await (const { number, row } of rows) {
    if (number > header && !isBlank(row)) yield tableRow(columns, row, number);
  }
}

async function tableOf(
  open: () => AsyncIterable<NumberedRow>,
  facts: Omit<Table, 'columns' | 'rows'>,
): Promise<Table> {
  const header = await findHeader(open());
  const columns = columnNames(header.row);
  // Opened anew for each reading, so that a preview does not use the rows up.
  return {
    ...facts,
    columns,
    rows: { [Symbol.asyncIterator]: () => bodyRows(open(), columns, header.number) },
  };
}

async function readCsv(bytes: Uint8Array): Promise<Table> {
  const { text, encoding, isGuessed } = decodeText(bytes);
  if (text.trim() === '') throw new Malformed('FILE_EMPTY');
  if (/^\s*(?:<!doctype|<html|<\?xml|<table|\{\s*"|\[\s*[[{]|%PDF-)/i.test(text))
    throw new Malformed('FILE_NOT_A_TABLE', { row: 1, reason: 'OTHER_FORMAT' });
  const delimiter = detectDelimiter(text);
  return tableOf(() => csvRows(text, delimiter), {
    format: 'csv',
    encoding,
    isEncodingGuessed: isGuessed,
    delimiter,
  });
}

/**
 * A CSV file or a workbook as a table, told apart by content: names lie. Throws `Malformed` with FILE_EMPTY,
 * FILE_TOO_LARGE, FILE_NOT_A_TABLE, FILE_UNKNOWN_ENCODING or FILE_NOT_A_WORKBOOK.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: ReadTableOptions = {},
): Promise<Table> {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  if (bytes.byteLength === 0) throw new Malformed('FILE_EMPTY');
  if (bytes.byteLength > maxBytes) throw new Malformed('FILE_TOO_LARGE', { maxBytes });
  // The older binary format, which also wraps workbooks with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Malformed('FILE_NOT_A_WORKBOOK', { reason: 'xls' });
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) {
    return tableOf(() => workbookRows(bytes), {
      format: 'xlsx',
      encoding: null,
      isEncodingGuessed: false,
      delimiter: null,
    });
  }
  if (/\.xls[xm]?$/i.test(fileName)) throw new Malformed('FILE_NOT_A_WORKBOOK', { reason: 'zip' });
  return readCsv(bytes);
}
