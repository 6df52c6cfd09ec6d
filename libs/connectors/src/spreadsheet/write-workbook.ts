import { harmlessCell } from '@conductor/kernel';
import writeExcelFile from 'write-excel-file/node';

export interface WorkbookSheet {
  readonly name: string;
  /** Stands alone above the table. */
  readonly title: string;
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** A workbook of one sheet. Cells are texts, so none is a formula; they are disarmed all the same, for people save as CSV. */
export async function writeWorkbook({ name, title, columns, rows }: WorkbookSheet): Promise<Buffer> {
  const text = (value: string) => ({ value: harmlessCell(value), type: String });
  return writeExcelFile(
    [
      [{ value: title, type: String }],
      columns.map(({ head }) => ({ value: head, type: String, fontWeight: 'bold' })),
      ...rows.map((row) => row.map((value) => (value === '' ? null : text(value)))),
    ],
    { sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 2 },
  ).toBuffer();
}
