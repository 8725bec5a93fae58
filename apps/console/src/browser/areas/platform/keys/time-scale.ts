/** What of a key is drawn: moments in milliseconds. */
export interface Span {
  readonly publishedFrom: number;
  readonly signsFrom: number;
  /** Absent: until somebody rotates it. */
  readonly signsUntil: number | undefined;
  /** Absent where nobody knows yet. */
  readonly publishedUntil: number | undefined;
}

/** A bar of the time line: where it begins and how long it is, in hundredths of the whole. */
export interface Bar {
  readonly part: "published" | "signs" | "stays";
  readonly start: number;
  readonly length: number;
}

/** A time line for several keys. */
export interface TimeScale {
  /** Where this moment is. */
  readonly now: number;
  readonly barsOf: (span: Span) => readonly Bar[];
}

/** The least of a scale that is behind and before this moment, so that it stands neither at the edge nor alone. */
const margin = 0.08;

/** A bar that would be too short to be seen is this long. */
const shortest = 0.75;

/** Scales these keys so that all of what is known of them fits. */
export function timeScale(spans: readonly Span[], now: number): TimeScale {
  const moments = spans.flatMap(({ publishedFrom, signsFrom, signsUntil, publishedUntil }) => [
    publishedFrom,
    signsFrom,
    ...(signsUntil === undefined ? [] : [signsUntil]),
    ...(publishedUntil === undefined ? [] : [publishedUntil]),
  ]);
  const [first, last] = [Math.min(now, ...moments), Math.max(now, ...moments)];
  const room = Math.max(last - first, 60_000) * margin;
  const [from, until] = [first - room, last + room];
  const at = (moment: number) => ((Math.min(Math.max(moment, from), until) - from) / (until - from)) * 100;

  const bar = (part: Bar["part"], start: number, end: number): readonly Bar[] =>
    end <= start ? [] : [{ part, start: at(start), length: Math.max(at(end) - at(start), shortest) }];

  return {
    now: at(now),
    barsOf: ({ publishedFrom, signsFrom, signsUntil = until, publishedUntil = signsUntil }) => [
      ...bar("published", publishedFrom, signsFrom),
      ...bar("signs", signsFrom, signsUntil),
      ...bar("stays", signsUntil, publishedUntil),
    ],
  };
}
