/** Lines of a table: columns aligned, two blanks between, the head in capitals. `empty` stands for no rows. */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  empty: string,
): string {
  if (rows.length === 0) return empty;
  const lines = [head.map((word) => word.toUpperCase()), ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => alignLine(line, widths)).join("\n");
}

/** Lines of `name  value` pairs; pairs without value are left out. */
export function formatDetails(
  pairs: readonly (readonly [name: string, value: string | undefined])[],
): string {
  const shown = pairs.filter(([, value]) => value !== undefined && value !== "");
  const width = Math.max(...shown.map(([name]) => name.length));
  const indent = " ".repeat(width + 2);
  return shown
    .map(([name, value]) => `${name.padEnd(width)}  ${value?.replaceAll("\n", `\n${indent}`)}`)
    .join("\n");
}

function alignLine(line: readonly string[], widths: readonly number[]): string {
  return line
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join("  ")
    .trimEnd();
}
