/** How much is read between two looks at whether somebody else wants something. Characters. */
const slice = 1 << 20;

/**
 * Where words stand in text, whatever their case, by the byte each begins at.
 *
 * @yields {number} the byte it has come to.
 */
export function* findText(
  bytes: Uint8Array,
  words: string,
  most: number,
): Generator<number, { readonly offsets: readonly number[]; readonly more: boolean }> {
  const sought = words.toLowerCase();
  const offsets: number[] = [];
  const overlap = new TextEncoder().encode(words).length * 3;
  for (let from = 0; from < bytes.length; from += slice) {
    for (const offset of findIn(bytes, from, sought, overlap)) {
      if (offsets.length === most) return { offsets, more: true };
      offsets.push(offset);
    }
    yield from;
  }
  return { offsets, more: false };
}

/** In one piece, and a little into the next, as words may stand across the border. */
function* findIn(bytes: Uint8Array, from: number, sought: string, overlap: number): Generator<number> {
  const start = startOf(bytes, from);
  const end = startOf(bytes, Math.min(from + slice + overlap, bytes.length));
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start, end)).toLowerCase();
  const encoder = new TextEncoder();
  let [before, offset] = [0, start];
  for (let place = text.indexOf(sought); place !== -1; place = text.indexOf(sought, place + sought.length)) {
    offset += encoder.encode(text.slice(before, place)).length;
    before = place;
    if (offset >= from + slice) return;
    yield offset;
  }
}

function startOf(bytes: Uint8Array, place: number): number {
  let start = place;
  while (start < bytes.length && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}
