import { useWords } from "@grantway/words/react";
import { useQuery } from "@tanstack/react-query";
import { listsWords } from "../words/lists.ts";
import { patiently } from "./patiently.ts";
import { type Sum, sumOfMany } from "./sum-of-many.ts";
import type { Many } from "./use-many.ts";

/** A sentence about what ends with all that are selected, in numbers, once they are counted. */
export function ManyEnds<Item, Of extends Readonly<Record<string, number>>>(props: {
  readonly many: Many<Item>;
  /** What they are, as keys of what is read begin. */
  readonly resource: string;
  /** Counts what ends with one. */
  readonly count: (item: Item) => Promise<Of>;
  readonly say: (sum: Of) => string;
}) {
  const { many, resource, count, say } = props;
  const sayList = useWords(listsWords);
  // Several sentences tell of the same numbers, which are counted once.
  const { data, error } = useQuery<Sum<Of>>({
    queryKey: [resource, "ends-of-many", many.which],
    queryFn: ({ signal }) =>
      sumOfMany({ items: many.chosen(), count: (item) => patiently(() => count(item)), signal }),
    staleTime: 0,
    gcTime: 0,
  });
  if (error !== null) return sayList("notCounted");
  if (data === undefined) return sayList("counting");
  const sentence = say(data.sum);
  return data.complete ? sentence : sayList("atLeast", { sentence });
}
