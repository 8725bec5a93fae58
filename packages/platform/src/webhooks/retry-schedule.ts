import type { Instant, Milliseconds } from "@grantway/protocol";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How long after an attempt that failed the next one is made: the schedule that Standard Webhooks recommends, a little over
 * three days.
 */
const waits: readonly Milliseconds[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** An endpoint may ask for as long a wait, and no longer. */
const longest: Milliseconds = 24 * hour;

/** How long somebody who claimed events holds them at the most, so that what is due later waits for another attempt. */
export const longestClaim: Milliseconds = 60_000;

/** An endpoint that takes nothing for as long is switched off. */
export const failsFor: Milliseconds = 3 * 24 * hour;

/**
 * When the next attempt is made after this one failed, `undefined` when there is none: then the event is given up, and the next
 * one is sent.
 *
 * @param attempt - which one failed, from 1.
 * @param notBefore - what `Retry-After` of the answer asked for.
 * @param random - from 0 to 1: what failed together is not tried again together.
 */
export function nextAttemptAt(
  {
    attempt,
    at,
    notBefore,
  }: { readonly attempt: number; readonly at: Instant; readonly notBefore: Instant | null },
  random: number,
): Instant | undefined {
  const wait = waits[attempt - 1];
  if (wait === undefined) return undefined;
  const planned = at + Math.round(wait * (0.9 + 0.2 * random));
  return notBefore === null ? planned : Math.min(Math.max(planned, notBefore), at + longest);
}

/**
 * The moment that `Retry-After` names: seconds from now, or a date; `null` for anything else.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 | RFC 9110 §10.2.3}
 */
export function readRetryAfter(value: string | undefined, at: Instant): Instant | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value)) return at + Number(value) * second;
  if (!/^[A-Z][a-z]+,? /.test(value) || value.length > 40) return null;
  // The oldest form names no zone and means this one (RFC 9110 §5.6.7).
  const date = Date.parse(value.endsWith(" GMT") ? value : `${value} GMT`);
  return Number.isNaN(date) ? null : date;
}
