import type { RuleName } from "@grantway/api";
import type { ProblemRule } from "@grantway/protocol";
import { expectTypeOf, it } from "vitest";

/** Those that the management API has besides the rules of the pure packages. */
type OfRequests =
  | "cursor"
  | "half-character"
  | "idempotency-key"
  | "missing"
  | "moment"
  | "nul"
  | "revision-form"
  | "sent-twice"
  | "taken"
  | "too-deep"
  | "too-few"
  | "too-long"
  | "too-short"
  | "wrong-form"
  | "wrong-type";

it("every rule that can be broken is in the contract, and the contract names no other", () => {
  expectTypeOf<RuleName>().toEqualTypeOf<ProblemRule | OfRequests>();
});
