import { expect, it } from "vitest";
import { aKeyPair, signed } from "../testing/assertions.ts";
import { isSignedBy } from "./verify-jws.rfc7515.ts";

it("a signature holds with its key and its algorithm alone, RFC 7515 §5.2", async () => {
  const { privateKey, jwk } = aKeyPair("ES256");
  const text = signed({ a: 1 }, privateKey, { alg: "ES256" });
  expect(await isSignedBy(text, jwk, "ES256")).toBe(true);
  expect(await isSignedBy(text, aKeyPair("ES256").jwk, "ES256")).toBe(false);
  expect(await isSignedBy(text, jwk, "EdDSA")).toBe(false);
  expect(await isSignedBy(text.slice(0, -2), jwk, "ES256")).toBe(false);
  expect(await isSignedBy("no JWS", jwk, "ES256")).toBe(false);
});

it("a point that is not on its curve signed nothing, RFC 7518 §6.2.1", async () => {
  const { privateKey, jwk } = aKeyPair("ES256");
  const text = signed({ a: 1 }, privateKey, { alg: "ES256" });
  expect(await isSignedBy(text, { ...jwk, x: "A".repeat(43) }, "ES256")).toBe(false);
});

it("an HMAC holds with its secret alone", async () => {
  const text = signed({ a: 1 }, "a-secret-of-more-than-32-characters", { alg: "HS256" });
  expect(await isSignedBy(text, "a-secret-of-more-than-32-characters", "HS256")).toBe(true);
  expect(await isSignedBy(text, "another-secret-of-32-characters-or-more", "HS256")).toBe(false);
});
