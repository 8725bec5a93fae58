import type { Milliseconds } from "@grantway/protocol";

const units = new Map<string, Milliseconds>([
  ["ms", 1],
  ["s", 1000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
]);

/** Milliseconds of a text such as `500ms`, `60s`, `15m`, `24h` or `90d`; `undefined` for anything else. */
export function parseDuration(text: string): Milliseconds | undefined {
  const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text);
  const unit = units.get(match?.[2] ?? "");
  return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}
