import type { Sender } from "../load/senders.ts";
import { cases } from "../servers/server.ts";
import { median } from "../statistics.ts";
import { formatTable, micros, times } from "../table.ts";
import type { BesideSample } from "./measure-pair.ts";

/** One case with the headers of one sender: medians over the rounds. */
export interface BesideResult {
  readonly case: string;
  readonly sender: Sender;
  /** Microseconds of processor time an answer. */
  readonly ours: number;
  readonly before: number;
  /** How many answers ours gives in the time of one of the other checkout: the median of the ratios of each round. */
  readonly ratio: number;
  /** The smallest and the largest ratio of a round. */
  readonly from: number;
  readonly to: number;
}

/** Results by case and sender; what was not measured is left out. */
export function besideResults(samples: readonly BesideSample[]): readonly BesideResult[] {
  return cases.flatMap((one) =>
    (["oauth4webapi", "bare"] as const).flatMap((sender) => {
      const of = samples.filter((sample) => sample.case === one && sample.sender === sender);
      if (of.length === 0) return [];
      const ratios = of.map(({ ours, before }) => before / ours);
      return {
        case: one,
        sender,
        ours: median(of.map(({ ours }) => ours)),
        before: median(of.map(({ before }) => before)),
        ratio: median(ratios),
        from: Math.min(...ratios),
        to: Math.max(...ratios),
      };
    }),
  );
}

/** The table people read. */
export function formatBeside(samples: readonly BesideSample[]): string {
  return formatTable([
    ["processor time an answer", "sender", "ours", "before", "of before", "in each round"],
    ...besideResults(samples).map(({ case: name, sender, ours, before, ratio, from, to }) => [
      name,
      sender === "bare" ? "bare type" : sender,
      micros(ours),
      micros(before),
      times(ratio, 2),
      `${from.toFixed(2)} to ${to.toFixed(2)}`,
    ]),
  ]);
}
