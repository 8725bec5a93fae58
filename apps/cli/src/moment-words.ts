const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/** A length of time in the largest unit that it fills: `3 hours`. */
export function lengthWords(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  const [name, size] = units.find(([, size]) => length >= size) ?? ["second", 1000];
  const count = Math.round(length / size);
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}

/** `in 3 hours`, or `3 hours ago`. */
export function untilWords(at: number, now: number): string {
  return at >= now ? `in ${lengthWords(at - now)}` : `${lengthWords(now - at)} ago`;
}
