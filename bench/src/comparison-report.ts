import type { Comparison, Sample } from "./compare.ts";
import type { Sender } from "./load/senders.ts";
import { cases } from "./servers/server.ts";
import { median } from "./statistics.ts";
import { count, formatTable, megabytes, micros, milliseconds, times } from "./table.ts";

/** The names of the servers in the tables. */
export const names = {
  ours: "grantway",
  peer: "oidc-provider",
  bare: "node:http",
  before: "before",
} as const;

/** The figures of one server with the headers of one sender: medians over the rounds of one case. */
export interface Figures {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly cpuMicros: number | undefined;
}

/**
 * One case. Ours, the peer, the bare server and the other checkout get the headers of a library; `bareType` and
 * `beforeBareType` are ours and the other checkout with nothing but the media type. Ratios are medians of the ratios of each
 * round.
 */
export interface CaseResult {
  readonly case: string;
  readonly ours: Figures;
  readonly bareType: Figures | undefined;
  readonly peer: Figures | undefined;
  readonly bare: Figures | undefined;
  readonly before: Figures | undefined;
  readonly beforeBareType: Figures | undefined;
  /** Our rate as a multiple of the peer's. */
  readonly ofPeer: number | undefined;
  /** Our rate as a fraction of the bare server's. */
  readonly ofBare: number | undefined;
  /** Relative to the other checkout, both with the headers of a library. */
  readonly ofBefore: number | undefined;
  /** The same, both with the bare type. */
  readonly bareTypeOfBefore: number | undefined;
  /** Ours with the headers of a library, relative to the other checkout with the bare type. */
  readonly ofBeforeBareType: number | undefined;
}

/** Results by case, in the order of {@link cases}; cases that were not run are left out. */
export function resultsOf({ samples }: Comparison): readonly CaseResult[] {
  const ran = cases.filter((one) => samples.some((sample) => sample.case === one));
  return ran.map((one) => {
    const of = (server: string, sender: Sender) =>
      samples.filter((it) => it.case === one && it.server === server && it.sender === sender);
    const ours = of(names.ours, "oauth4webapi");
    const [peer, bare] = [of(names.peer, "oauth4webapi"), of(names.bare, "oauth4webapi")];
    const [before, beforeBareType] = [of(names.before, "oauth4webapi"), of(names.before, "bare")];
    const bareType = of(names.ours, "bare");
    const figures = figuresOf(ours);
    if (figures === undefined) throw new Error(`${one} was not measured`);
    return {
      case: one,
      ours: figures,
      bareType: figuresOf(bareType),
      peer: figuresOf(peer),
      bare: figuresOf(bare),
      before: figuresOf(before),
      beforeBareType: figuresOf(beforeBareType),
      ofPeer: ratioOf(ours, peer),
      ofBare: ratioOf(ours, bare),
      ofBefore: ratioOf(ours, before),
      bareTypeOfBefore: ratioOf(bareType, beforeBareType),
      ofBeforeBareType: ratioOf(ours, beforeBareType),
    };
  });
}

function figuresOf(samples: readonly Sample[]): Figures | undefined {
  if (samples.length === 0) return undefined;
  const told = samples.flatMap(({ cpuMicros }) => cpuMicros ?? []);
  return {
    perSecond: median(samples.map(({ perSecond }) => perSecond)),
    medianMs: median(samples.map(({ medianMs }) => medianMs)),
    p99Ms: median(samples.map(({ p99Ms }) => p99Ms)),
    cpuMicros: told.length === 0 ? undefined : median(told),
  };
}

/** The median of the ratios of each round. */
function ratioOf(ours: readonly Sample[], others: readonly Sample[]): number | undefined {
  const ratios = ours.flatMap(({ perSecond }, round) => {
    const other = others[round];
    return other === undefined ? [] : [perSecond / other.perSecond];
  });
  return ratios.length === 0 ? undefined : median(ratios);
}

/** The tables people read. */
export function formatComparison(comparison: Comparison): string {
  const results = resultsOf(comparison);
  const columns = (["ours", "bareType", "peer", "bare", "before", "beforeBareType"] as const).filter(
    (column) => results.some((result) => result[column] !== undefined),
  );
  const besideBefore = (cells: readonly string[]) => (columns.includes("before") ? cells : []);
  const table = (title: string, write: (figures: Figures) => string) =>
    formatTable([
      [title, ...columns.map((column) => titles[column])],
      ...results.map((result) => [
        result.case,
        ...columns.map((column) => (result[column] === undefined ? "" : write(result[column]))),
      ]),
    ]);
  const ratios = [
    [
      "ours",
      "of the peer",
      "of node:http",
      ...besideBefore(["of before", "both bare type", `of ${titles.beforeBareType}`]),
    ],
    ...results.map(({ case: name, ofPeer, ofBare, ofBefore, bareTypeOfBefore, ofBeforeBareType }) =>
      [name, times(ofPeer, 1), times(ofBare, 2)].concat(
        besideBefore([ofBefore, bareTypeOfBefore, ofBeforeBareType].map((ratio) => times(ratio, 2))),
      ),
    ),
  ];
  return [
    table("requests a second", ({ perSecond }) => count(perSecond)),
    formatTable(ratios),
    table("p99", ({ p99Ms }) => milliseconds(p99Ms)),
    table("processor time an answer", ({ cpuMicros }) => micros(cpuMicros)),
    formatMemory(comparison),
    notes,
  ].join("\n\n");
}

const titles = {
  ours: names.ours,
  bareType: `${names.ours}, bare type`,
  peer: names.peer,
  bare: names.bare,
  before: names.before,
  beforeBareType: `${names.before}, bare type`,
} as const;

const notes =
  `${names.ours} is durable: every refresh and redemption is on disk (SQLite, synchronous=FULL) before it is answered.\n` +
  `${names.peer} keeps everything in memory and loses it when it stops. ${names.bare} answers as many bytes and does nothing else.\n` +
  `All are sent what oauth4webapi sends, save where it says bare type. One process each, ours on as many threads as it starts\n` +
  `under load; medians over the rounds.`;

function formatMemory({ memory }: Comparison): string {
  const servers = [...new Set(memory.map(({ server }) => server))];
  return formatTable([
    ["resident memory", "idle", "after"],
    ...servers.map((name) => {
      const rounds = memory.filter(({ server }) => server === name);
      return [
        name,
        megabytes(median(rounds.map(({ idle }) => idle))),
        megabytes(median(rounds.map(({ after }) => after))),
      ];
    }),
  ]);
}
