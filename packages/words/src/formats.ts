import { type Language, languages } from "./languages.ts";

/** A moment: milliseconds since 1970. */
type Moment = number;

/** Dates, times and numbers as a language writes them. */
export interface Formats {
  readonly number: (value: number) => string;
  /** A share of one, such as 0.25. */
  readonly percent: (value: number) => string;
  /** "28 November 2026". */
  readonly day: (at: Moment) => string;
  /** "17:20". */
  readonly time: (at: Moment) => string;
  /** "28 November 2026 at 17:20:05": exact enough to compare with a log. */
  readonly moment: (at: Moment) => string;
  /** "3 hours ago" of what was in the last month and "in 3 hours" of what comes, else the day. Nothing finer than minutes. */
  readonly distance: (at: Moment, now: Moment, justNow: string) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Formats of a language. Each is made when it is first asked for, and kept.
 *
 * @param timeZone - where the reader is; where they are told by this computer when absent.
 */
export function createFormats(
  language: Language,
  { timeZone }: { readonly timeZone?: string } = {},
): Formats {
  const { locale } = languages[language];
  const zone = timeZone === undefined ? {} : { timeZone };
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { ...options, ...zone }));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const percents = once(() => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }));
  const days = dates({ dateStyle: "long" });
  const times = dates({ timeStyle: "short" });
  const moments = dates({ dateStyle: "long", timeStyle: "medium" });
  const distances = once(() => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
  const lists = once(() => new Intl.ListFormat(locale));

  return {
    number: (value) => numbers().format(value),
    percent: (value) => percents().format(value),
    day: (at) => days().format(at),
    time: (at) => times().format(at),
    moment: (at) => moments().format(at),
    list: (items) => lists().format(items),
    distance(at, now, justNow) {
      const away = Math.abs(now - at);
      const said = (length: number, unit: "minute" | "hour" | "day") =>
        distances().format(Math.sign(at - now) * Math.floor(away / length), unit);
      if (away < 2 * minute) return justNow;
      if (away < hour) return said(minute, "minute");
      if (away < day) return said(hour, "hour");
      return away < 31 * day ? said(day, "day") : days().format(at);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
