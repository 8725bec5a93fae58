import type { LeanRequest } from "../connection/lean-request.ts";

/**
 * Reads the body as UTF-8 and hands it on; `undefined` in its place, at once, when it is longer than `limit` bytes. Whoever
 * leaves half way is forgotten.
 */
export function readText(
  request: LeanRequest,
  limit: number,
  read: (text: string | undefined) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  request.takeBody((chunk) => {
    if (chunk === null) {
      if (length <= limit) read(textOf(chunks));
      return;
    }
    const tooLong = length > limit;
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else if (!tooLong) read(undefined);
  });
}

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined ? first.toString() : Buffer.concat(chunks).toString();
}
