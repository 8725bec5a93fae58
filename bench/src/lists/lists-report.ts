import { formatTable, milliseconds } from "../table.ts";

/** How long the answers of one case took on one database, in milliseconds. */
export interface ListSample {
  readonly database: string;
  readonly case: string;
  readonly ms: readonly number[];
}

/** What lists promise: the 95th percentile of every case, in milliseconds. */
const promisedMs = 50;

/** The value that this part of the values does not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** The table people read: a row a case, the middle and the 95th percentile of each database. */
export function formatLists(samples: readonly ListSample[]): string {
  const figures = (name: string, database: string) => {
    const { ms = [] } = samples.find((one) => one.case === name && one.database === database) ?? {};
    return [milliseconds(percentile(ms, 0.5)), milliseconds(percentile(ms, 0.95))];
  };
  const databases = [...new Set(samples.map(({ database }) => database))];
  const cases = [...new Set(samples.map((sample) => sample.case))];
  const rows = cases.map((name) => [name].concat(...databases.map((database) => figures(name, database))));
  const head = ["", ...databases.flatMap((database) => [`${database} p50`, "p95"])];
  const slow = samples.filter(({ ms }) => percentile(ms, 0.95) > promisedMs);
  const told = slow.map((one) => `${one.database}, ${one.case}`);
  const verdict =
    slow.length === 0 ? `All within ${promisedMs} ms.` : `Over ${promisedMs} ms: ${told.join("; ")}.`;
  return `${formatTable([head, ...rows])}\n\n${verdict}`;
}
