/** Bytes of a message. */
const most = 64 * 1_024;

/** A message, or the answer to what is none. Both are absent where nothing was sent. */
export interface ReadMessage {
  readonly message?: unknown;
  readonly problem?: Response;
}

/** Reads the JSON of a post, up to 64 KiB. */
export async function readMessage(request: Request): Promise<ReadMessage> {
  if (request.method !== "POST" || request.body === null) return {};
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.length;
    if (size > most) return { problem: new Response(null, { status: 413 }) };
    parts.push(part);
  }
  try {
    return { message: JSON.parse(Buffer.concat(parts).toString("utf8")) as unknown };
  } catch {
    return { problem: Response.json(parseError, { status: 400 }) };
  }
}

/** @see {@link https://www.jsonrpc.org/specification#error_object | JSON-RPC 2.0 §5.1} */
const parseError = { jsonrpc: "2.0", error: { code: -32_700, message: "Parse error" }, id: null };
