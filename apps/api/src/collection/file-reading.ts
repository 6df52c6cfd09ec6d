import { type FileReading, type ImportMapping, MOST_UPLOAD_BYTES, type Upload } from '@conductor/collection';
import { isConnectorFailure, type RejectedRow } from '@conductor/connector-contract';
import {
  type ColumnMapping,
  DATE_FORMATS,
  type DateFormat,
  mapRow,
  type Preset,
  presetColumns,
  presetOf,
  readTable,
  suggestDateFormat,
  suggestMapping,
  type Table,
  type TableRow,
  type Zone,
  ZONES,
} from '@conductor/connectors';
import { DomainProblem } from '@conductor/kernel';

/** The connector that will read the file in the worker. */
const SPREADSHEET = 'spreadsheet';
const SHOWN_ROWS = 20;
/** Faults are sought a little further than rows are shown; a dry run looks at all of them. */
const CHECKED_ROWS = 200;
/** Columns that the mapping of a person does not name, and that no two fields share. */
const BESIDES = [
  'title',
  'accountName',
  'language',
  'hashtags',
  'views',
  'likes',
  'replies',
  'reposts',
  'quotes',
  'saves',
  'clicks',
] as const;

async function tableOf({ bytes, fileName }: Upload): Promise<Table> {
  try {
    return await readTable(bytes, fileName, { maxBytes: MOST_UPLOAD_BYTES });
  } catch (thrown) {
    if (!isConnectorFailure(thrown)) throw thrown;
    throw new DomainProblem('InvalidInput', thrown.code, thrown.facts, ['input', 'uploadId']);
  }
}

async function headOf(table: Table): Promise<{ rows: TableRow[]; count: number }> {
  const rows: TableRow[] = [];
  let count = 0;
  for await (const row of table.rows) {
    if (count < CHECKED_ROWS) rows.push(row);
    count += 1;
  }
  return { rows, count };
}

const cellsIn = (rows: readonly TableRow[], column: string) =>
  rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell === null || cell === undefined || typeof cell === 'boolean' ? [] : [cell];
  });

/** An export that is known is read as it is meant, without anybody's doing. */
function suggestedBy(preset: Preset, columns: readonly string[]): ImportMapping {
  const found = presetColumns(preset, columns);
  return {
    text: found.text ?? columns[0] ?? '',
    externalId: found.externalId ?? null,
    url: found.url ?? null,
    postedAt: found.postedAt ?? null,
    dateFormat: preset.dateFormat,
    zone: null,
    network: null,
    account: found.accountHandle ?? null,
    defaultNetwork: preset.network,
    defaultAccountId: null,
  };
}

/** The export that the file is, unless somebody has said that its posts are of another network. */
function presetFor(columns: readonly string[], mapping: ImportMapping | null): Preset | null {
  const preset = presetOf(columns);
  if (mapping === null || mapping.defaultNetwork === preset?.network) return preset;
  return null;
}

/** What the headers suggest. A file whose text column has no known name starts with its first column. */
function suggested(columns: readonly string[], rows: readonly TableRow[]): ImportMapping {
  const found = suggestMapping(columns);
  const dates = found.postedAt === undefined ? [] : cellsIn(rows, found.postedAt);
  return {
    text: found.text ?? columns[0] ?? '',
    externalId: found.externalId ?? null,
    url: found.url ?? null,
    postedAt: found.postedAt ?? null,
    dateFormat: suggestDateFormat(dates),
    zone: null,
    network: found.network ?? null,
    account: found.accountHandle ?? null,
    defaultNetwork: 'web',
    defaultAccountId: null,
  };
}

function columnMappingOf(
  mapping: ImportMapping,
  columns: readonly string[],
  preset: Preset | null,
): ColumnMapping {
  const named = {
    text: mapping.text,
    externalId: mapping.externalId,
    url: mapping.url,
    postedAt: mapping.postedAt,
    network: mapping.network,
    accountHandle: mapping.account,
  };
  const used = new Set(Object.values(named));
  const others = preset === null ? suggestMapping(columns) : presetColumns(preset, columns);
  const besides = BESIDES.map((field) => [field, others[field]] as const);
  const chosen = [
    ...Object.entries(named),
    ...besides.filter(([, column]) => column !== undefined && !used.has(column)),
  ];
  return {
    columns: Object.fromEntries(chosen.filter(([, column]) => column !== null)),
    dateFormat: DATE_FORMATS.find((format): format is DateFormat => format === mapping.dateFormat) ?? 'auto',
    preset: preset?.key ?? null,
  };
}

/**
 * Looks at the head of an uploaded file through a mapping, or through the one that its headers suggest.
 * @throws DomainProblem FILE_... for what is no table
 */
export async function readFile(
  uploadId: string,
  upload: Upload,
  given: ImportMapping | null,
): Promise<FileReading> {
  const table = await tableOf(upload);
  const { rows, count } = await headOf(table);
  const preset = presetFor(table.columns, given);
  const mapping =
    given ?? (preset === null ? suggested(table.columns, rows) : suggestedBy(preset, table.columns));
  const columnMapping = columnMappingOf(mapping, table.columns, preset);
  const zone = ZONES.find((known): known is Zone => known === mapping.zone) ?? 'WIB';
  const shown: FileReading['rows'][number][] = [];
  const rejected: RejectedRow[] = [];
  for (const row of rows) {
    const mapped = mapRow(columnMapping, row, row.number, { defaultNetwork: mapping.defaultNetwork, zone });
    if (mapped.kind === 'rejected') rejected.push(mapped.rejected);
    else if (mapped.kind === 'post' && shown.length < SHOWN_ROWS) {
      const { text, postedAt, network, authorHandle, externalId } = mapped.post;
      shown.push({
        row: row.number,
        text,
        postedAt: postedAt?.toISOString() ?? null,
        network,
        account: authorHandle,
        externalId,
      });
    }
  }
  return {
    uploadId,
    fileName: upload.fileName,
    byteCount: upload.bytes.length,
    encoding: table.encoding ?? table.format,
    delimiter: table.delimiter,
    columns: table.columns,
    rowCount: count,
    mapping,
    connector: SPREADSHEET,
    config: {
      uploadId,
      fileName: upload.fileName,
      mapping: columnMapping,
      defaultNetwork: mapping.defaultNetwork,
      zone,
    },
    rows: shown,
    rejected,
  };
}
