/** Read by a spreadsheet as a formula when a cell begins so, whatever the quotes (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
const DISARMED = /^'(?=[=+\-@\t\r])/;

/** The text as a cell that no spreadsheet runs: somebody's post title could be a formula. */
export const harmlessCell = (value: string): string => (FORMULA.test(value) ? `'${value}` : value);

/** The text that `harmlessCell` was given. */
export const textOfCell = (cell: string): string => cell.replace(DISARMED, '');

/** A table as Indonesian Excel opens it at once: UTF-8 with its mark, semicolons, because the comma is for decimals. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;

const quoted = (value: string): string => `"${harmlessCell(value).replaceAll('"', '""')}"`;
