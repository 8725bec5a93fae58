import type { IncomingMessage } from "node:http";

/**
 * Reads the body as UTF-8 and hands it on; `undefined` in its place, and no more is read, once it is longer than `limit`
 * bytes. Whoever leaves half way is forgotten.
 */
export function readText(
  request: IncomingMessage,
  limit: number,
  read: (text: string | undefined) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer) => {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else end();
  };
  const end = () => {
    request.off("data", take);
    request.off("end", end);
    read(length <= limit ? textOf(chunks) : undefined);
  };
  request.on("data", take);
  request.on("end", end);
}

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined ? first.toString() : Buffer.concat(chunks).toString();
}
