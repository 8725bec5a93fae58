import { CommandError } from "@grantway/terminal";

const sizes: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ s: 1000, m: 60_000, h: 3_600_000 }),
);

/** `90s`, `10m` or `1h` in milliseconds. @throws {CommandError} `usage` */
export function readDuration(text: string, option: string): number {
  const [, count, unit = ""] = /^(\d{1,6})([smh])$/.exec(text) ?? [];
  const length = Number(count) * (sizes.get(unit) ?? 0);
  if (length >= 1000 && length <= 86_400_000) return length;
  throw new CommandError(
    "usage",
    `${option} takes a time from 1s to 24h, such as 90s or 10m, and not ${text}.`,
  );
}
