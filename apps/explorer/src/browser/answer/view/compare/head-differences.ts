import type { Answer } from "../../answer.ts";

/** A header that is not the same in both answers. */
export interface HeaderDifference {
  readonly name: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/** Headers that are another one each time, and say nothing of what was answered. */
const passing = new Set([
  "date",
  "age",
  "expires",
  "x-request-id",
  "request-id",
  "traceparent",
  "server-timing",
  "cf-ray",
]);

/** Which headers are not the same, by name, those that always differ left out. */
export function headerDifferences(left: Answer, right: Answer): readonly HeaderDifference[] {
  const [ones, others] = [valuesOf(left), valuesOf(right)];
  return [...new Set([...ones.keys(), ...others.keys()])]
    .filter((name) => !passing.has(name) && ones.get(name) !== others.get(name))
    .sort()
    .map((name) => ({ name, left: ones.get(name), right: others.get(name) }));
}

function valuesOf({ headers }: Answer): ReadonlyMap<string, string> {
  const values = Map.groupBy(headers, ([name]) => name.toLowerCase());
  return new Map([...values].map(([name, all]) => [name, all.map(([, value]) => value).join(", ")]));
}
