import { percentile } from "../lists/lists-report.ts";
import { median } from "../statistics.ts";
import { count, formatTable, milliseconds } from "../table.ts";

/** How long the answers of one case took with so many installations, in one round, in milliseconds. */
export interface InstallationsSample {
  readonly database: string;
  readonly size: number;
  readonly case: string;
  readonly ms: readonly number[];
}

/** The most that an answer may take with many, relative to few. */
const promised = 1.3;

/** The table people read: of each case the middle answer with few and with many, and how many times as long that is. */
export function formatInstallations(samples: readonly InstallationsSample[]): string {
  const sizes = [...new Set(samples.map(({ size }) => size))].toSorted((a, b) => a - b);
  const cases = [...new Set(samples.map((one) => `${one.database}, ${one.case}`))];
  const rows = cases.map((name) => {
    const ofCase = samples.filter((one) => `${one.database}, ${one.case}` === name);
    const rounds = sizes.map((size) =>
      ofCase.filter((one) => one.size === size).map(({ ms }) => percentile(ms, 0.5)),
    );
    const [few = [], many = few] = [rounds[0], rounds.at(-1)];
    return { name, p50: rounds.map(median), ratio: median(many.map((ms, round) => ms / (few[round] ?? ms))) };
  });
  const table = formatTable([
    ["", ...sizes.map((size) => `p50 at ${count(size)}`), "ratio"],
    ...rows.map(({ name, p50, ratio }) => [name, ...p50.map(milliseconds), `${ratio.toFixed(2)}×`]),
  ]);
  const slow = rows.filter(({ ratio }) => ratio > promised);
  const told = slow.map(({ name, ratio }) => `${name} (${ratio.toFixed(2)}×)`).join("; ");
  return `${table}\n\n${slow.length === 0 ? `All within ${promised}×.` : `Over ${promised}×: ${told}.`}`;
}
