import type { Upload } from '@conductor/collection';
import { isConnectorFailure } from '@conductor/connector-contract';
import { type Cell, readTable, type Table } from '@conductor/connectors';
import { DomainProblem, textOfCell } from '@conductor/kernel';
import {
  ACCOUNT_FILE_FIELDS,
  type AccountFileField,
  type AccountFileRow,
  MOST_ACCOUNT_ROWS,
} from '@conductor/social-accounts';

export interface AccountFile {
  /** The head of the column in which a field stands. */
  readonly columns: Readonly<Partial<Record<AccountFileField, string>>>;
  readonly rows: readonly AccountFileRow[];
}

/** 5,000 accounts take half a megabyte. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Heads as our own export and people write them, in both languages. */
const HEADS: Readonly<Record<AccountFileField, readonly string[]>> = {
  organisation: ['lembaga', 'kodelembaga', 'organisation', 'organization', 'instansi', 'kl'],
  network: ['jejaring', 'jejaringsosial', 'network', 'platform', 'media', 'kanal'],
  handle: ['akun', 'namaakun', 'namapengguna', 'username', 'handle', 'account'],
  url: ['alamat', 'alamatprofil', 'tautan', 'url', 'address', 'link', 'profile', 'profil'],
  kind: ['jenis', 'jenisakun', 'kind', 'type', 'tipe'],
  retiredOn: ['tidakresmisejak', 'tidaklagiresmisejak', 'nolongerofficialsince', 'retiredon'],
};

const bare = (head: string): string => head.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function columnsIn(columns: readonly string[]): AccountFile['columns'] {
  const found = ACCOUNT_FILE_FIELDS.flatMap((field) => {
    const column = HEADS[field]
      .flatMap((head) => columns.filter((candidate) => bare(candidate) === head))
      .at(0);
    return column === undefined ? [] : [[field, column] as const];
  });
  return Object.fromEntries(found);
}

const missing = (columns: string): DomainProblem =>
  new DomainProblem('InvalidInput', 'ACCOUNT_FILE_COLUMNS_MISSING', { columns }, ['input', 'uploadId']);

/** Either the name or the address is enough; the three others have to be there. */
function requireColumns(columns: AccountFile['columns']): void {
  const needed = (['organisation', 'network', 'kind'] as const).filter(
    (field) => columns[field] === undefined,
  );
  const isNamed = columns.handle !== undefined || columns.url !== undefined;
  const absent = [...needed, ...(isNamed ? [] : (['handle'] as const))];
  const heads = { organisation: 'Lembaga', network: 'Jejaring', kind: 'Jenis', handle: 'Akun' };
  if (absent.length > 0) throw missing(absent.map((field) => heads[field]).join(', '));
}

function textIn(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  return textOfCell(text.trim()).trim() || null;
}

async function tableOf({ bytes, fileName }: Upload): Promise<Table> {
  try {
    return await readTable(bytes, fileName, { maxBytes: MOST_BYTES });
  } catch (thrown) {
    if (!isConnectorFailure(thrown)) throw thrown;
    throw new DomainProblem('InvalidInput', thrown.code, thrown.facts, ['input', 'uploadId']);
  }
}

/**
 * The rows of an uploaded file of accounts, found by the heads of its columns.
 * @throws DomainProblem FILE_... for what is no table, ACCOUNT_FILE_... for another table or one too long
 */
export async function readAccountFile(upload: Upload): Promise<AccountFile> {
  const table = await tableOf(upload);
  const columns = columnsIn(table.columns);
  requireColumns(columns);
  const rows: AccountFileRow[] = [];
  for await (const { number, cells } of table.rows) {
    const cellOf = (field: AccountFileField): string | null => {
      const column = columns[field];
      return column === undefined ? null : textIn(cells[column]);
    };
    rows.push({
      row: number,
      cells: {
        organisation: cellOf('organisation'),
        network: cellOf('network'),
        handle: cellOf('handle'),
        url: cellOf('url'),
        kind: cellOf('kind'),
        retiredOn: cellOf('retiredOn'),
      },
    });
    if (rows.length > MOST_ACCOUNT_ROWS)
      throw new DomainProblem('LimitReached', 'ACCOUNT_FILE_TOO_LONG', { limit: MOST_ACCOUNT_ROWS }, [
        'input',
        'uploadId',
      ]);
  }
  return { columns, rows };
}
