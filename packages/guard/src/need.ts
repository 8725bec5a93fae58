import type { StepUp } from "./step-up.rfc9470.ts";

/** What a route needs: a scope, or how the person must have signed in. */
export type Need = string | StepUp;

/** The needs of a route, told apart. Of several sign-ins the last is what it says. */
export function readNeeds(needs: readonly Need[]): {
  readonly scopes: readonly string[];
  readonly stepUp: StepUp | undefined;
} {
  return {
    scopes: needs.filter((need) => typeof need === "string"),
    stepUp: needs.findLast((need) => typeof need === "object"),
  };
}
