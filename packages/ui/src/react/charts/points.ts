/*
 * A series over time: how much there was in each hour, or on each day. Instants are milliseconds since 1970.
 */

/** One hour or day. */
export interface Point {
  /** Its beginning. */
  readonly at: number;
  readonly value: number;
}

/** How long each point of a series is. */
export type ChartStep = "hour" | "day";

/** The least round number that is not below any value, and at least 1: the top of the chart. */
export function topOf(points: readonly Point[]): number {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const magnitude = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 5, 10].find((times) => times * magnitude >= most) ?? 10;
  return step * magnitude;
}

/** When a point was, in words: "28 Nov, 14:00" for an hour, "Sat, 28 Nov" for a day. */
export function momentOf({ at }: Point, step: ChartStep, language: string): string {
  return new Intl.DateTimeFormat(language, step === "hour" ? hourWords : dayWords).format(at);
}

/** The same as short as below a chart. */
export function tickOf({ at }: Point, step: ChartStep, language: string): string {
  return new Intl.DateTimeFormat(language, step === "hour" ? hourTick : dayTick).format(at);
}

const hourWords = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
const dayWords = { weekday: "short", day: "numeric", month: "short" } as const;
const hourTick = { hour: "2-digit", minute: "2-digit" } as const;
const dayTick = { day: "numeric", month: "short" } as const;
