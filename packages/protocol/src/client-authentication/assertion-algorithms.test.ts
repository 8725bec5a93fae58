import { expect, it } from "vitest";
import { algorithmsOf, isSameAlgorithm, signingAlgorithmsAt } from "./assertion-algorithms.ts";

it("are of keys or of secrets, never of both, and never none, RFC 8725 §3.1", () => {
  expect(algorithmsOf("client_secret_jwt")).toEqual(["HS256"]);
  expect(algorithmsOf("private_key_jwt").filter((one) => /^HS|none/.test(one))).toEqual([]);
  expect(algorithmsOf("client_secret_basic")).toEqual([]);
});

it("are told of each endpoint where clients sign, RFC 8414 §2", () => {
  expect(signingAlgorithmsAt("token", ["client_secret_basic", "client_secret_jwt", "none"])).toEqual({
    token_endpoint_auth_signing_alg_values_supported: ["HS256"],
  });
  expect(signingAlgorithmsAt("revocation", ["client_secret_basic", "none"])).toEqual({});
});

it("are the same by either name of Ed25519, and by no other two, RFC 9864 §2.2", () => {
  expect(isSameAlgorithm("EdDSA", "Ed25519") && isSameAlgorithm("Ed25519", "EdDSA")).toBe(true);
  expect(isSameAlgorithm("ES256", "RS256") || isSameAlgorithm("EdDSA", null)).toBe(false);
});
