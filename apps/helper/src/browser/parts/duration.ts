const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

/** A span of time in two units at most: `59 s`, `12 min 05 s`, `3 h 12 min`, `13 days`. Milliseconds in. */
export function durationWords(milliseconds: number): string {
  const span = Math.max(0, milliseconds);
  if (span >= 2 * day) return `${Math.floor(span / day)} days`;
  if (span >= hour) return `${Math.floor(span / hour)} h ${Math.floor((span % hour) / minute)} min`;
  const seconds = Math.floor((span % minute) / second);
  if (span >= minute) return `${Math.floor(span / minute)} min ${String(seconds).padStart(2, "0")} s`;
  return `${seconds} s`;
}

/** A moment for people: `21 Nov 2026, 14:32`. */
export function momentWords(at: number): string {
  return new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}
