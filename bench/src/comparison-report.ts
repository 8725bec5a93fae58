import type { Comparison, Sample } from "./compare.ts";
import { cases } from "./servers/server.ts";
import { median } from "./statistics.ts";
import { count, formatTable, megabytes, milliseconds } from "./table.ts";

/** Medians over the rounds of one case; `ratio` is the median of how many times the peer's rate ours was in each round. */
export interface CaseResult {
  readonly case: string;
  readonly ours: Figures;
  readonly peer: Figures;
  readonly ratio: number;
}

interface Figures {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** The names of the two servers in the tables. */
export const names = { ours: "grantway", peer: "oidc-provider" } as const;

/** Medians by case, in the order of {@link cases}; cases that were not run are left out. */
export function resultsOf(comparison: Comparison): readonly CaseResult[] {
  const ran = cases.filter((one) => comparison.samples.some((sample) => sample.case === one));
  return ran.map((one) => {
    const samplesOf = (server: string) =>
      comparison.samples.filter((sample) => sample.case === one && sample.server === server);
    const figures = (server: string): Figures => {
      const samples = samplesOf(server);
      return {
        perSecond: median(samples.map((sample) => sample.perSecond)),
        medianMs: median(samples.map((sample) => sample.medianMs)),
        p99Ms: median(samples.map((sample) => sample.p99Ms)),
      };
    };
    const ratios = pairs(samplesOf(names.ours), samplesOf(names.peer)).map(
      ([mine, theirs]) => mine.perSecond / theirs.perSecond,
    );
    return { case: one, ours: figures(names.ours), peer: figures(names.peer), ratio: median(ratios) };
  });
}

/** The samples of each round, side by side. */
function pairs(ours: readonly Sample[], peer: readonly Sample[]): readonly (readonly [Sample, Sample])[] {
  return ours.flatMap((mine, round) => {
    const theirs = peer[round];
    return theirs === undefined ? [] : [[mine, theirs] as const];
  });
}

/** The tables people read. */
export function formatComparison(comparison: Comparison): string {
  const rates = [
    ["requests a second", names.ours, names.peer, "ratio", "p99 ours", "p99 peer"],
    ...resultsOf(comparison).map((result) => [
      result.case,
      count(result.ours.perSecond),
      count(result.peer.perSecond),
      `${result.ratio.toFixed(1)}×`,
      milliseconds(result.ours.p99Ms),
      milliseconds(result.peer.p99Ms),
    ]),
  ];
  const memory = [
    ["resident memory", "idle", "after"],
    ...Object.values(names).map((name) => {
      const rounds = comparison.memory.filter(({ server }) => server === name);
      return [
        name,
        megabytes(median(rounds.map(({ idle }) => idle))),
        megabytes(median(rounds.map(({ after }) => after))),
      ];
    }),
  ];
  return [
    formatTable(rates),
    formatTable(memory),
    `${names.ours} is durable: every refresh and redemption is on disk (SQLite, synchronous=FULL) before it is answered.\n` +
      `${names.peer} keeps everything in memory and loses it when it stops. One process each, ours on as many threads as it starts under load; medians over the rounds.`,
  ].join("\n\n");
}
