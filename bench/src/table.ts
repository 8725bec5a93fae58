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

/** `12.3 µs`, or nothing when it is not known. */
export function micros(value: number | undefined): string {
  return value === undefined ? "" : `${value.toFixed(1)} µs`;
}

/** `4.5×`, or nothing when it is not known. */
export function times(value: number | undefined, digits: number): string {
  return value === undefined ? "" : `${value.toFixed(digits)}×`;
}

/** `123 MB` out of bytes. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
