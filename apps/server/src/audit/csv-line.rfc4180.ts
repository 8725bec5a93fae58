/** What a spreadsheet takes for the beginning of a formula, which could then read other cells and call an address. */
const formula = /^[=+\-@\t\r]/;

/** What has to stand in quotes. */
const special = /[",\r\n]/;

/**
 * One line of a table, its end included. A cell that a spreadsheet would take for a formula gets an apostrophe in front, which
 * makes it text: what stands in it was typed by others.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc4180#section-2 | RFC 4180 §2}
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return special.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
