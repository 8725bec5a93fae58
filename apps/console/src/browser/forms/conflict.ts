import type { ApiProblem } from "@grantway/api";
import type { Merged } from "@grantway/ui/react";

/** Two changed one record: what came of merging both, and who did what meanwhile. */
export interface Conflict<Values> {
  /** What is kept now, and at which revision. */
  readonly theirs: Values;
  readonly revision: number;
  readonly mine: Values;
  readonly merged: Merged<Values>;
  readonly changed: ApiProblem["changed"];
}
