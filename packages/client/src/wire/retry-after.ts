import { setTimeout as sleep } from "node:timers/promises";
import { isClientError } from "../client-error.ts";

/* `Retry-After`: what a provider says of when to try again, and how long we wait for it. */

/** Longer waits are not believed: a day, in milliseconds. */
const longest = 86_400_000;
/** Longest that a caller waits, in milliseconds; a longer time is reported as an error. */
const patience = 10_000;

/** Whether the status says that the same request may well succeed later (RFC 9110 §15.5.9, §15.6; RFC 6585 §4). */
export function isTemporaryStatus(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/**
 * `Retry-After` in milliseconds from now: seconds, or a date, which is compared with the `Date` of the same answer
 * where there is one, so that our clock does not matter. `undefined` where it is neither.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 | RFC 9110 §10.2.3}
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, longest);
  // A date has letters: malformed numbers such as -1 or 1.5 would be read as a year or a month.
  const moment = /^[A-Za-z]/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment)) return undefined;
  const theirs = Date.parse(headers.get("date") ?? "");
  return Math.min(Math.max(0, moment - (Number.isNaN(theirs) ? now : theirs)), longest);
}

/** When to try again, for the end of a sentence. */
export function whenToRetry(retryAfter: number | undefined): string {
  if (retryAfter === undefined) return "try again later";
  const seconds = Math.max(1, Math.ceil(retryAfter / 1000));
  if (seconds < 120) return `try again in ${seconds} second${seconds === 1 ? "" : "s"}`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `try again in ${minutes} minutes` : `try again in ${Math.ceil(minutes / 60)} hours`;
}

/** Does the work, and once more after the time the provider asked for, where that is short enough to wait for. */
export async function oncePatiently<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isClientError(error) || error.retryAfter === undefined || error.retryAfter > patience) throw error;
    await sleep(error.retryAfter, undefined, signal === undefined ? {} : { signal }).catch(() => {
      throw error;
    });
    return work();
  }
}
