/** Sixteen bytes as they are. */
export interface HexRow {
  /** Where the first of them stands. */
  readonly offset: number;
  /** Two digits each, a space between. */
  readonly bytes: string;
  /** The same as letters, where they are some. */
  readonly letters: string;
}

/** How many bytes stand in a row. */
export const hexWidth = 16;

/** Rows of bytes, from one to before another. */
export function hexRows(bytes: Uint8Array, from: number, to: number): readonly HexRow[] {
  const rows = Math.min(to, Math.ceil(bytes.length / hexWidth));
  return Array.from({ length: Math.max(0, rows - from) }, (_, nth) => {
    const offset = (from + nth) * hexWidth;
    const row = [...bytes.subarray(offset, offset + hexWidth)];
    return {
      offset,
      bytes: row.map((one) => one.toString(16).padStart(2, "0")).join(" "),
      letters: row.map((one) => (one >= 0x20 && one < 0x7f ? String.fromCharCode(one) : "·")).join(""),
    };
  });
}
