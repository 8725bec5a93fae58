import { ClientError } from "../client-error.ts";
import type { TraceEntry } from "../events.ts";
import { connectionFailure } from "./connection-failure.ts";
import { decodeText } from "./decode-text.ts";
import { retryAfterOf } from "./retry-after.ts";
import { redactBody, redactHeaders, redactUrl } from "./redact.ts";

/** One request to a provider, ready to go. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The answer's body is not waited for, because it may never end: status and headers are all of it. */
  readonly onlyHead?: true;
}

/** A whole answer. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The provider's clock minus ours in milliseconds, by its `Date` header, to the second. */
  readonly clockSkew: number | undefined;
  /** What `Retry-After` says, in milliseconds from now. */
  readonly retryAfter?: number | undefined;
}

/** Sends, and waits for all of the answer. @throws {ClientError} `provider_*` or `insecure_url` */
export type Send = (
  step: TraceEntry["step"],
  request: WireRequest,
  signal?: AbortSignal,
) => Promise<WireAnswer>;

/** Times in milliseconds, sizes in bytes. */
export interface SendDependencies {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly deadline: number;
  readonly maxBytes: number;
  readonly allowInsecureHttp: boolean;
  readonly onTrace: ((entry: TraceEntry) => void) | undefined;
}

/**
 * Requests that can neither block us nor fill our memory, whatever the other side does: a deadline over everything, a
 * limit on the body, no redirects followed (a redirecting token endpoint would pass our secrets on).
 */
export function createSend(dependencies: SendDependencies): Send {
  const { now, onTrace } = dependencies;

  return async (step, request, signal) => {
    const at = now();
    const shown = (): Omit<TraceEntry, "response" | "failure"> => ({
      at,
      step,
      took: now() - at,
      request: {
        method: request.method,
        url: redactUrl(request.url),
        headers: redactHeaders(request.headers),
        ...(request.body === undefined ? {} : { body: redactBody(request.body) }),
      },
    });
    try {
      const answer = await exchange(dependencies, request, signal);
      const headers = redactHeaders(Object.fromEntries(answer.headers));
      onTrace?.({ ...shown(), response: { status: answer.status, headers, body: redactBody(answer.text) } });
      const retryAfter = retryAfterOf(answer.headers, now());
      return { ...answer, clockSkew: skewOf(answer.headers.get("date"), now()), retryAfter };
    } catch (error) {
      const failure = error instanceof ClientError ? error.message : "failed";
      onTrace?.({ ...shown(), failure });
      throw error;
    }
  };
}

async function exchange(
  dependencies: SendDependencies,
  request: WireRequest,
  signal: AbortSignal | undefined,
) {
  const { fetch, deadline, maxBytes } = dependencies;
  const host = checkUrl(request.url, dependencies.allowInsecureHttp);
  const late = AbortSignal.timeout(deadline);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: "manual",
      signal: signal === undefined ? late : AbortSignal.any([late, signal]),
    });
    if (request.onlyHead === true) await response.body?.cancel();
    const text = request.onlyHead === true ? "" : await readWithin(response, maxBytes, host);
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    if (error instanceof ClientError) throw error;
    if (signal?.aborted === true) throw new ClientError("cancelled", "Cancelled.", { cause: error });
    throw late.aborted ? silent(host, deadline, error) : connectionFailure(host, error);
  }
}

/** @throws {ClientError} `insecure_url` */
export function checkUrl(text: string, allowInsecureHttp: boolean): string {
  const url = URL.parse(text);
  if (url === null)
    throw new ClientError("bad_request", "The provider's address is no URL: correct its definition.");
  const local = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === "https:" || (url.protocol === "http:" && (local || allowInsecureHttp)))
    return url.host;
  throw new ClientError(
    "insecure_url",
    `${url.host} would be told secrets without encryption: use https (http is for this machine only).`,
  );
}

async function readWithin(response: Response, maxBytes: number, host: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes)
      throw new ClientError(
        "provider_answer_invalid",
        `${host} answered more than ${maxBytes} bytes, which is no token reply: check the address in its definition.`,
      );
    chunks.push(chunk);
  }
  return decodeText(Buffer.concat(chunks), response.headers.get("content-type"));
}

function silent(host: string, deadline: number, cause: unknown): ClientError {
  return new ClientError(
    "provider_timeout",
    `${host} did not finish answering within ${deadline / 1000} seconds: try again later.`,
    { cause, temporary: true },
  );
}

function skewOf(date: string | null, now: number): number | undefined {
  const theirs = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(theirs) ? undefined : theirs - now;
}
