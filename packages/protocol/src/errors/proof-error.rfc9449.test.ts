import { expect, it } from "vitest";
import { atResource, invalidProof, useNonce } from "./proof-error.rfc9449.ts";

it("a refused proof carries a challenge at a resource, and the nonce where there is one, RFC 9449 §7.1", () => {
  expect(invalidProof("Why.")).toMatchObject({ code: "invalid_dpop_proof", challenge: undefined });
  expect(atResource(useNonce("n"))).toMatchObject({
    code: "use_dpop_nonce",
    dpopNonce: "n",
    challenge: "DPoP",
  });
  const bug = new TypeError("x");
  expect(atResource(bug)).toBe(bug);
});
