import { cases } from "../servers/server.ts";
import { median } from "../statistics.ts";
import { count, formatTable, megabytes, milliseconds } from "../table.ts";
import type { GrowthResult } from "./growth.ts";

/**
 * The p99 of one case by size, medians over the rounds; `ratio` is the median over the rounds of the largest size's p99
 * divided by the smallest's.
 */
export interface GrowthCase {
  readonly case: string;
  readonly p99Ms: readonly number[];
  readonly perSecond: readonly number[];
  readonly ratio: number;
}

/** Figures by case, each in the order of the sizes. */
export function growthCases({ samples, growth }: GrowthResult): readonly GrowthCase[] {
  const ran = cases.filter((one) => samples.some((sample) => sample.case === one));
  return ran.map((one) => {
    const bySize = growth.map(({ size }) =>
      samples.filter((sample) => sample.case === one && sample.size === size),
    );
    const p99Ms = bySize.map((rounds) => median(rounds.map((sample) => sample.p99Ms)));
    const perSecond = bySize.map((rounds) => median(rounds.map((sample) => sample.perSecond)));
    const [smallest = [], largest = smallest] = [bySize[0], bySize.at(-1)];
    const ratios = largest.map(({ p99Ms: ms }, round) => ms / (smallest[round]?.p99Ms ?? ms));
    return { case: one, p99Ms, perSecond, ratio: median(ratios) };
  });
}

/** The tables people read. */
export function formatGrowth(result: GrowthResult): string {
  const sizes = result.growth.map(({ size }) => count(size));
  const latency = [
    ["p99", ...sizes, "ratio", ...sizes.map((size) => `/s at ${size}`)],
    ...growthCases(result).map(latencyRow),
  ];
  const stores = [
    ["grants stored", "file", "bytes/10k access tokens", "bytes/10k refreshes", "first token", "idle memory"],
    ...result.growth.map((one) => {
      const starts = result.starts.filter(({ size }) => size === one.size);
      return [
        count(one.size),
        megabytes(one.fileBytes),
        count(one.perAccessTokens),
        count(one.perRefreshes),
        `${Math.round(median(starts.map(({ firstTokenMs }) => firstTokenMs)))} ms`,
        megabytes(median(starts.map(({ idle }) => idle))),
      ];
    }),
  ];
  return `${formatTable(latency)}\n\n${formatTable(stores)}`;
}

function latencyRow({ case: name, p99Ms, ratio, perSecond }: GrowthCase): readonly string[] {
  return [name].concat(p99Ms.map(milliseconds), `${ratio.toFixed(2)}×`, perSecond.map(count));
}
