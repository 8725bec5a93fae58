import type { Changes } from "../ports/revised.ts";
import type { Difference, Move, PlannedStep } from "./plan.ts";

/** What there is to do with a record, where that is anything. */
export function moveOf(
  difference: Omit<Difference, "fields"> & { readonly fields?: Changes },
  steps: readonly PlannedStep[],
): readonly Move[] {
  return steps.length === 0 ? [] : [{ difference: { fields: {}, ...difference }, steps }];
}
