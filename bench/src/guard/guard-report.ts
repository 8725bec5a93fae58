import { median } from "../statistics.ts";
import { count, formatTable, micros } from "../table.ts";
import { guardCases, type GuardSample } from "./guard.ts";

/** The table people read: medians over the rounds. */
export function formatGuard(samples: readonly GuardSample[]): string {
  const head = ["requests decided on", "a second", "p50", "p99", "processor time", "of the provider"];
  const rows = guardCases.map(({ name }) => {
    const mine = samples.filter((sample) => sample.case === name);
    const provider = mine.flatMap(({ providerMicros }) => providerMicros ?? []);
    const middle = (figure: "perSecond" | "medianMs" | "p99Ms" | "cpuMicros") =>
      median(mine.map((sample) => sample[figure]));
    return [
      name,
      count(middle("perSecond")),
      micros(middle("medianMs") * 1000),
      micros(middle("p99Ms") * 1000),
      micros(middle("cpuMicros")),
      micros(provider.length === 0 ? undefined : median(provider)),
    ];
  });
  return `${formatTable([head, ...rows])}\n\n${notes}`;
}

const notes =
  "The guard alone, without the server of an API around it. Remembered: as it is, each token is judged again after 5 s.\n" +
  "Asked each time: one introspection over HTTP for each request. Validated each time: one signature is verified for each.";
