/*
 * Figures as they are drawn: the server leaves out what did not happen, and a chart has a point for every hour or day.
 */

/** One thing over time, as the API tells of it. */
interface Series {
  readonly kind: string;
  readonly label: string;
  readonly points: readonly { readonly at: string; readonly count: number }[];
}

/** One hour or day of a chart. */
interface Point {
  /** Milliseconds. */
  readonly at: number;
  readonly value: number;
}

/** How long each is. Milliseconds. */
const lengths = { hour: 3_600_000, day: 86_400_000 } as const;

/** A range of whole hours or days up to this moment, the one that goes on included. */
export interface Range {
  readonly step: keyof typeof lengths;
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** The last so many hours or days. @param now - milliseconds. */
export function lastOf(step: Range["step"], count: number, now: number): Range {
  const length = lengths[step];
  const to = now - (now % length) + length;
  return { step, from: to - count * length, to };
}

/** The sum of these series in every hour or day of the range. */
export function pointsOf(series: readonly Series[], { step, from, to }: Range): readonly Point[] {
  const length = lengths[step];
  const values = Array.from({ length: Math.round((to - from) / length) }, () => 0);
  for (const { at, count } of series.flatMap(({ points }) => points)) {
    const place = Math.floor((Date.parse(at) - from) / length);
    if (place in values) values[place] = (values[place] ?? 0) + count;
  }
  return values.map((value, place) => ({ at: from + place * length, value }));
}

/** All of it. */
export function sumOf(points: readonly Point[]): number {
  return points.reduce((sum, { value }) => sum + value, 0);
}
