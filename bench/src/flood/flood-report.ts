import { median } from "../statistics.ts";
import { count, formatTable, milliseconds, times } from "../table.ts";
import type { FloodRound } from "./flood.ts";

/** The figures over all rounds; `ratio` is the median of the ratios of each round. */
export interface FloodResult {
  readonly quietP99Ms: number;
  readonly floodedP99Ms: number;
  readonly ratio: number;
  readonly signedIn: number;
  readonly refused: number;
  readonly signInMedianMs: number;
  readonly signInSlowestMs: number;
  /** The strangers' attempts, by status. */
  readonly tries: Readonly<Record<string, number>>;
}

/** Summarises the rounds. */
export function floodResult(rounds: readonly FloodRound[]): FloodResult {
  const signIns = rounds.flatMap(({ visits }) => visits.signedIn);
  const tries: Record<string, number> = {};
  for (const [status, some] of rounds.flatMap((round) => Object.entries(round.tries))) {
    tries[status] = (tries[status] ?? 0) + some;
  }
  return {
    quietP99Ms: median(rounds.map(({ quietP99Ms }) => quietP99Ms)),
    floodedP99Ms: median(rounds.map(({ floodedP99Ms }) => floodedP99Ms)),
    ratio: median(rounds.map(({ quietP99Ms, floodedP99Ms }) => floodedP99Ms / quietP99Ms)),
    signedIn: signIns.length,
    refused: rounds.flatMap(({ visits }) => visits.refused).length,
    signInMedianMs: signIns.length === 0 ? Number.NaN : median(signIns),
    signInSlowestMs: Math.max(...signIns),
    tries,
  };
}

/** The tables people read. */
export function formatFlood(rounds: readonly FloodRound[]): string {
  const result = floodResult(rounds);
  const rates = (["quietPerSecond", "floodedPerSecond"] as const).map((rate) =>
    count(median(rounds.map((round) => round[rate]))),
  );
  return [
    formatTable([
      ["token requests", "quiet", "flooded", "ratio"],
      ["p99", milliseconds(result.quietP99Ms), milliseconds(result.floodedP99Ms), times(result.ratio, 1)],
      ["a second", ...rates],
    ]),
    formatTable([
      ["sign-ins of known devices", "signed in", "refused", "median", "slowest"],
      [
        "",
        count(result.signedIn),
        count(result.refused),
        milliseconds(result.signInMedianMs),
        milliseconds(result.signInSlowestMs),
      ],
    ]),
    formatTable([
      ["strangers were answered", ...Object.keys(result.tries)],
      ["", ...Object.values(result.tries).map(count)],
    ]),
  ].join("\n\n");
}
