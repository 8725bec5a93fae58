import { BffError, readProblem } from "./bff-error.ts";
import { type Place, sendTo } from "./place.ts";

/* Calls of a page to an API through the BFF. */

/** What it needs. */
export interface ApiCallerParts extends Place {
  readonly signedOut: (provider: string) => void;
  /** Waits this many milliseconds; rejects when the signal says that nobody waits any more. */
  readonly wait: (ms: number, signal: AbortSignal | null | undefined) => Promise<void>;
}

/**
 * `fetch` for one API. Answers whatever the API answers, its errors too.
 *
 * @param path - below the base of the API, such as `/orders?page=2`.
 * @throws {BffError} where the call did not reach the API, or nobody may make it
 */
export type ApiCaller = (path: string, init?: RequestInit) => Promise<Response>;

/** How often a call is made again that was told to try again. */
const mostTries = 4;

/** Calls this API. */
export function createApiCaller(parts: ApiCallerParts, api: string): ApiCaller {
  return async (path, init = {}) => {
    const below = `/api/${api}${path.startsWith("/") || path.startsWith("?") ? "" : "/"}${path}`;
    for (let tries = 1; ; tries += 1) {
      const response = await sendTo(parts, below, init);
      const problem = await readProblem(response);
      if (problem === undefined) return response;
      if (problem.type === "signed-out" && problem.provider !== undefined) parts.signedOut(problem.provider);
      const again =
        problem.type === "try-again" && tries < mostTries && !(init.body instanceof ReadableStream);
      if (!again) throw new BffError(problem);
      await parts.wait(problem.retryAfter * 1000, init.signal);
    }
  };
}

/** Waits by the clock of the page. */
export function waitInPage(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stop = () => reject(signal?.reason as Error);
  if (signal?.aborted === true) stop();
  signal?.addEventListener("abort", stop, { once: true });
  const timer = setTimeout(() => resolve(), ms);
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  });
}
