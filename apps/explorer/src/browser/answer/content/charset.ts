/** What came of reading a body as text. */
export interface DecodedText {
  /** As UTF-8, without a mark at its start. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The name of what it was read as. */
  readonly charset: string;
  /** The name that was told and that nobody knows. */
  readonly unknown: string | undefined;
  /** Whether some of it was no text in that charset, and reads U+FFFD now. */
  readonly damaged: boolean;
}

/**
 * Reads bytes as text: by the mark they begin with, else by the charset that was told, else as UTF-8 (RFC 8259 §8.1 for JSON;
 * for all others it is what most send).
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, told: string | undefined): DecodedText {
  const marked = markOf(bytes);
  const known = told === undefined ? "utf-8" : nameOf(told);
  const charset = marked?.charset ?? known ?? "utf-8";
  const unknown = known === undefined ? told : undefined;
  const body = bytes.subarray(marked?.length ?? 0);
  if (charset === "utf-8" && isValid(body)) return { bytes: body, charset, unknown, damaged: false };
  const damaged = !isValid(body, charset);
  return {
    bytes: new TextEncoder().encode(new TextDecoder(charset).decode(body)),
    charset,
    unknown,
    damaged,
  };
}

function nameOf(told: string): string | undefined {
  try {
    return new TextDecoder(told).encoding;
  } catch {
    return undefined;
  }
}

function isValid(bytes: Uint8Array, charset = "utf-8"): boolean {
  const decoder = new TextDecoder(charset, { fatal: true });
  try {
    // A piece at a time: only whether it can be read counts, and never all of it has to lie in memory twice.
    for (let from = 0; from < bytes.length; from += piece)
      decoder.decode(bytes.subarray(from, from + piece), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const piece = 1 << 20;

/** @see {@link https://encoding.spec.whatwg.org/#bom-sniff | Encoding, BOM sniff} */
function markOf(bytes: Uint8Array): { readonly charset: string; readonly length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: "utf-16le", length: 2 };
  return bytes[0] === 0xfe && bytes[1] === 0xff ? { charset: "utf-16be", length: 2 } : undefined;
}
