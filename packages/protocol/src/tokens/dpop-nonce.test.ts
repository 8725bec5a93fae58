import { expect, it } from "vitest";
import { dpopNonce } from "./dpop-nonce.ts";

it("a nonce says when it was made, and nothing else", () => {
  expect(dpopNonce.encode({ at: 7 })).toEqual([7]);
  expect(dpopNonce.decode([7])).toEqual({ at: 7 });
  expect(dpopNonce.decode(["7"])).toBeUndefined();
});
