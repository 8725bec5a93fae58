/** Lays out rows as columns of equal width: the first to the left, figures to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** `12,345`, for rates and counts. */
export function count(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

/** `1.23 ms` */
export function milliseconds(value: number): string {
  return `${value.toFixed(2)} ms`;
}

/** `123 MB` out of bytes. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
