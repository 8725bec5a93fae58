import { median } from "../statistics.ts";
import { count, formatTable, megabytes, micros, milliseconds } from "../table.ts";
import { names } from "./contenders.ts";
import type { StreamFigures } from "./held-streams.ts";
import { type CallCase, callCases, type CallSample, sampleCases } from "./proxied-calls.ts";

/** The promise: calls a second through the BFF, as a part of those that are made directly to the sample API. */
const promised = 0.6;

/** One case: the median of each way over the rounds, and the median of the ratios of each round. */
export interface CallResult {
  readonly case: CallCase;
  readonly way: string;
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly cpuMicros: number | undefined;
  /** Of direct calls in the same round. */
  readonly ofDirect: number;
}

/** The results of every case and way. */
export function resultsOfCalls(samples: readonly CallSample[]): readonly CallResult[] {
  return callCases.flatMap((wanted) =>
    Object.values(names).map((way) => {
      const of = (one: string) => samples.filter((sample) => sample.way === one && sample.case === wanted);
      const [mine, direct] = [of(way), of(names.direct)];
      const cpus = mine.flatMap(({ cpuMicros }) => (cpuMicros === undefined ? [] : [cpuMicros]));
      return {
        case: wanted,
        way,
        perSecond: median(mine.map(({ perSecond }) => perSecond)),
        medianMs: median(mine.map(({ medianMs }) => medianMs)),
        p99Ms: median(mine.map(({ p99Ms }) => p99Ms)),
        cpuMicros: cpus.length === 0 ? undefined : median(cpus),
        ofDirect: median(mine.map(({ perSecond }, at) => perSecond / (direct[at]?.perSecond ?? Number.NaN))),
      };
    }),
  );
}

/** The tables people read. */
export function formatBff(samples: readonly CallSample[], streams: StreamFigures): string {
  const results = resultsOfCalls(samples);
  const rows = results.map((one) => [
    `${one.case}, ${one.way}`,
    count(one.perSecond),
    `${Math.round(one.ofDirect * 100)} %`,
    milliseconds(one.medianMs),
    milliseconds(one.p99Ms),
    micros(one.cpuMicros),
  ]);
  const head = ["", "a second", "of direct", "p50", "p99", "processor time"];
  const slow = results.filter(
    (one) => sampleCases.includes(one.case) && one.way === names.bff && one.ofDirect < promised,
  );
  const verdict =
    slow.length === 0
      ? `At least ${promised * 100} % of direct calls to the sample API in every case.`
      : `Below ${promised * 100} % of direct calls to the sample API: ${slow.map((one) => one.case).join(", ")}.`;
  return `${formatTable([head, ...rows])}\n\n${verdict}\n\n${formatStreams(streams)}`;
}

/** Memory at the beginning and at the end: medians of a third each, so that one collection of garbage says nothing. */
export function formatStreams({ minutes, streams, events, calls, memory }: StreamFigures): string {
  const third = Math.ceil(memory.length / 3);
  const [first, last] = [median(memory.slice(0, third)), median(memory.slice(-third))];
  const grown = Math.round((last / first - 1) * 100);
  return (
    `${streams} streams for ${minutes} minutes, ${count(events)} events and ${count(calls)} calls: ` +
    `${megabytes(first)} in the first third, ${megabytes(last)} in the last (${grown >= 0 ? "+" : ""}${grown} %).`
  );
}
