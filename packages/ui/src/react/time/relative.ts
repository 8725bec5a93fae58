/*
 * Moments as English has them, for pages that give the components no other words. Milliseconds since 1970.
 */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** From here on a date says more than a count of days. */
const far = 31 * day;

const units = [
  ["day", day],
  ["hour", hour],
  ["minute", minute],
] as const;

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const date = new Intl.DateTimeFormat("en", { dateStyle: "medium" });
const exact = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "medium" });

/** "3 hours ago", "yesterday", "in 5 minutes"; a date where it is more than a month away. */
export function relativeTime(at: number, now: number): string {
  const away = Math.abs(at - now);
  if (away >= far) return date.format(at);
  const unit = units.find(([, length]) => away >= length);
  // Seconds would be wrong as soon as they are read.
  if (unit === undefined) return "just now";
  const [name, length] = unit;
  return relative.format(Math.trunc((at - now) / length), name);
}

/** Date and time to the second. */
export function exactTime(at: number): string {
  return exact.format(at);
}
