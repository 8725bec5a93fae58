/*
 * Numbers and times from outside. Those that do not fit into a JavaScript date are dropped: showing them would throw.
 */

/** Milliseconds in a year of 365 days. */
const year = 31_536_000_000;
/** An end further away than this means never: a hundred years, in milliseconds. */
const never = 100 * year;
/** The last moment whose year has four digits. */
const lastMoment = Date.UTC(9999, 11, 31);

/** The number, also one written in decimal digits; anything else is `NaN`. */
export function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\s*[+-]?\d+(\.\d*)?\s*$/.test(value) ? Number(value) : Number.NaN;
}

/** RFC 3339, with the blank for the `T` that it allows; and the date of HTTP (RFC 9110 §5.6.7). */
const date =
  /^(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)? ?(?:Z|[+-]\d\d:?\d\d)|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)$/i;

/** The moment that a date says, in milliseconds; `NaN` for anything else, as for one that does not say its time zone. */
export function dateOf(value: unknown): number {
  return typeof value === "string" && date.test(value.trim()) ? Date.parse(value) : Number.NaN;
}

/** Whether it can be kept as a moment: whole milliseconds since 1970, up to the year 9999. */
export function isMoment(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= lastMoment;
}

/**
 * The moment, in whole milliseconds, at which something asked for at `askedAt` ends. `undefined` when it is no moment,
 * or so far away that it means never.
 */
export function endAt(moment: number, askedAt: number): number | undefined {
  const rounded = Math.floor(moment);
  return isMoment(rounded) && rounded - askedAt < never ? rounded : undefined;
}
