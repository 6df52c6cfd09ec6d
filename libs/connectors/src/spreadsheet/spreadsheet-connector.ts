import {
  defineConnector,
  Malformed,
  type CollectedPost,
  type RejectedRow,
} from '@conductor/connector-contract';
import { z } from 'zod';
import { ZONES } from '../dates/zone.js';
import { NETWORK_KEYS } from '../reported-link/networks/index.js';
import { mapRow } from './map-row.js';
import { mappingSchema, type ColumnMapping } from './mapping.js';
import { readTable } from './read-table.js';

const configSchema = z.object({
  uploadId: z.string().min(1).max(200),
  fileName: z.string().min(1).max(300),
  mapping: mappingSchema,
  defaultNetwork: z.enum(NETWORK_KEYS).nullable().default(null),
  zone: z.enum(ZONES).default('WIB'),
});
const cursorSchema = z.object({ row: z.int().nonnegative() });

/** Rows of one page, which is one transaction: 50 ms of reading at the 10,000 rows a second that were measured. */
const PAGE_ROWS = 500;

function assertColumnsKnown(mapping: ColumnMapping, columns: readonly string[]): void {
  const unknown = Object.values(mapping.columns).find((column) => !columns.includes(column));
  if (unknown !== undefined) throw new Malformed('COLUMN_UNKNOWN', { column: unknown });
}

/** A page in the making. A row whose post stands in the page already is reported. */
class PageOfRows {
  readonly #posts = new Map<string, CollectedPost>();
  readonly #rejected: RejectedRow[] = [];
  #rows = 0;

  get isFull(): boolean {
    return this.#rows >= PAGE_ROWS;
  }

  get isEmpty(): boolean {
    return this.#rows === 0;
  }

  add(mapped: ReturnType<typeof mapRow>, row: number): void {
    if (mapped.kind === 'skipped') return;
    this.#rows += 1;
    if (mapped.kind === 'rejected') {
      this.#rejected.push(mapped.rejected);
      return;
    }
    const identity = `${mapped.post.network}/${mapped.post.externalId}`;
    if (this.#posts.has(identity)) {
      const facts = { externalId: mapped.post.externalId };
      this.#rejected.push({ row, problems: [{ code: 'ROW_DUPLICATE', column: null, facts }] });
    } else this.#posts.set(identity, mapped.post);
  }

  close(row: number): { posts: CollectedPost[]; rejected: RejectedRow[]; cursor: { row: number } } {
    return { posts: [...this.#posts.values()], rejected: this.#rejected, cursor: { row } };
  }
}

/** An uploaded CSV file or workbook. The cursor is the last row done. */
export const spreadsheet = defineConnector({
  key: 'spreadsheet',
  configSchema,
  cursorSchema,
  async *pages({ uploadId, fileName, mapping, defaultNetwork, zone }, cursor, { readUpload }) {
    const table = await readTable(await readUpload(uploadId), fileName);
    assertColumnsKnown(mapping, table.columns);
    let page = new PageOfRows();
    let last = cursor?.row ?? 0;
    for await (const row of table.rows) {
      if (row.number <= last) continue;
      last = row.number;
      page.add(mapRow(mapping, row, row.number, { defaultNetwork, zone }), row.number);
      if (!page.isFull) continue;
      yield page.close(last);
      page = new PageOfRows();
    }
    if (!page.isEmpty) yield page.close(last);
  },
});
