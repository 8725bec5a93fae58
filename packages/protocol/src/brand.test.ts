import { expect, expectTypeOf, it } from "vitest";
import { prove, type SignedInUser } from "./brand.ts";

it("keeps a proof from being written by hand (principle P4)", () => {
  const facts = { userId: "u", sid: "s", epoch: 0, sessionId: "s", authenticatedAt: 0, methods: ["pwd"] };
  expectTypeOf(facts).not.toExtend<SignedInUser>();
  expect(prove<SignedInUser>(facts)).toEqual(facts);
});
