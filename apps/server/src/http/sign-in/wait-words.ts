/** How a wait is told: in seconds up to a minute and a half, then in minutes rounded up. */
export function waitWords(seconds: number): { readonly unit: string; readonly count: number } {
  return seconds <= 90
    ? { unit: "second", count: Math.max(1, seconds) }
    : { unit: "minute", count: Math.ceil(seconds / 60) };
}
