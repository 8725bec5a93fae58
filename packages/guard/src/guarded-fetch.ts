/** Limits of one request to the authorization server. */
export interface FetchLimits {
  /** Milliseconds until the whole answer must have arrived. */
  readonly deadline: number;
  /** The largest body read, in bytes. */
  readonly maxBytes: number;
}

/** The part of a request `oauth4webapi` decides. */
interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: URLSearchParams | undefined;
}

/** `fetch` as `oauth4webapi` calls it. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

/** An answer with status 200 that is something else, such as the page that a web application has at every address. */
export class AnswerNotJson extends Error {
  override readonly name = "AnswerNotJson";
}

/**
 * A `fetch` that waits and reads no longer than the limits say, follows no redirect, and answers only JSON: no server
 * can block the API or fill its memory. The body is read in full before it answers.
 */
export function createGuardedFetch(limits: FetchLimits, send: typeof fetch = fetch): Fetch {
  return async (url, { method, headers: asked, body: form }) => {
    const signal = AbortSignal.timeout(limits.deadline);
    const response = await send(url, {
      method,
      headers: asked,
      body: form ?? null,
      redirect: "manual",
      signal,
    });
    const body = await readWithin(response, limits.maxBytes);
    if (response.status === 200 && !isJson(response))
      throw new AnswerNotJson("the answer is not application/json");
    const { status, statusText, headers } = response;
    return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
  };
}

async function readWithin(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Error(`the answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

function isJson(response: Response): boolean {
  const type = response.headers.get("content-type") ?? "";
  return /^application\/(?:[\w.-]+\+)?json$/i.test(type.split(";")[0]?.trim() ?? "");
}
