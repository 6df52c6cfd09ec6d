/** Read by a spreadsheet as a formula when a cell begins so, whatever the quotes: somebody's post title could. */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** A table as Indonesian Excel opens it at once: UTF-8 with its mark, semicolons, because the comma is for decimals. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
