/** Milliseconds for the whole of it. */
const deadline = 20_000;

/** Bytes. The largest documents of real APIs have about ten million. */
const largest = 32 * 1024 * 1024;

/** Why a document is not there: what happened, in a sentence. */
export class NoDocument extends Error {
  override readonly name = "NoDocument";
}

/** A document as it came. */
export interface ReadDocument {
  readonly text: string;
  readonly type: string;
  /** To ask later whether it is still the same. */
  readonly validators: Readonly<Record<string, string>>;
}

/** What is asked with. */
export interface DocumentSource {
  readonly url: string;
  readonly fetch: typeof fetch;
}

/**
 * Asks for a document.
 *
 * @param validators - of the one that is there already.
 * @returns `unchanged` where that one is still good.
 * @throws {NoDocument} when there is none to be had.
 */
export async function readDocument(
  { url, fetch }: DocumentSource,
  validators: ReadDocument["validators"] = {},
): Promise<ReadDocument | "unchanged"> {
  const { host } = new URL(url);
  const response = await fetch(url, {
    headers: {
      accept: "application/json, application/yaml;q=0.9, */*;q=0.5",
      "accept-encoding": "identity",
      ...validators,
    },
    redirect: "manual",
    signal: AbortSignal.timeout(deadline),
  }).catch((error: unknown) => {
    throw new NoDocument(`${host} does not answer: ${reasonOf(error)}.`, { cause: error });
  });
  if (response.status === 304) return "unchanged";
  if (response.status >= 300 && response.status < 400) {
    const target = URL.parse(response.headers.get("location") ?? "", url)?.href ?? "somewhere else";
    throw new NoDocument(`${host} sends on to ${target}: give that address, if it is meant.`);
  }
  if (!response.ok) throw new NoDocument(`${host} answers ${response.status} instead of the document.`);
  return {
    text: await textOf(response, host),
    type: response.headers.get("content-type") ?? "text/plain",
    validators: validatorsOf(response.headers),
  };
}

async function textOf(response: Response, host: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.byteLength;
      if (size > largest)
        throw new NoDocument(`What ${host} answers is larger than ${largest / 1024 / 1024} MB.`);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof NoDocument) throw error;
    throw new NoDocument(`${host} broke off in the middle of the document: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
  return decoded(Buffer.concat(parts), response.headers.get("content-type") ?? "");
}

/** By the mark it begins with, else by the charset that was told, else as UTF-8: some editors and tools write UTF-16. */
function decoded(bytes: Uint8Array, type: string): string {
  const told = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1];
  return decoderOf(markOf(bytes) ?? told ?? "utf-8").decode(bytes);
}

/** @see {@link https://encoding.spec.whatwg.org/#bom-sniff | Encoding, BOM sniff} */
function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

function validatorsOf(headers: Headers): ReadDocument["validators"] {
  const tag = headers.get("etag");
  const modified = headers.get("last-modified");
  return {
    ...(tag === null ? {} : { "if-none-match": tag }),
    ...(modified === null ? {} : { "if-modified-since": modified }),
  };
}

/** `fetch` says "fetch failed" and hides the reason behind it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `nothing came in ${deadline / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
