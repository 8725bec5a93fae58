import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ClientKey } from "../client.ts";
import { aKeyPair } from "../testing/assertions.ts";
import { fitsAlgorithm, keyProblem, keySetProblems } from "./client-keys.rfc7517.ts";

const ec = aKeyPair("ES256").jwk;
const rsa = aKeyPair("RS256").jwk;
const ed = aKeyPair("EdDSA").jwk;
const rsaOf = (bits: number): ClientKey => ({
  ...generateKeyPairSync("rsa", { modulusLength: bits }).publicKey.export({ format: "jwk" }),
});

describe("a public key of a client, RFC 7517 §4", () => {
  it.each<[string, ClientKey]>([
    ["P-256", ec],
    ["P-384", aKeyPair("ES384").jwk],
    ["P-521", aKeyPair("ES512").jwk],
    ["Ed25519", ed],
    ["RSA of 2048 bits", rsa],
    ["RSA of 3072 bits", rsaOf(3072)],
    ["one for signatures", { ...ec, use: "sig", key_ops: ["verify"], alg: "ES256", kid: "k" }],
  ])("may be %s", (_, key) => {
    expect(keyProblem(key)).toBeUndefined();
  });

  it.each<[string, ClientKey, string]>([
    ["a private one", { ...ec, d: "x" }, "private or symmetric"],
    ["a private RSA key", { ...rsa, p: "x" }, "private or symmetric"],
    ["a symmetric one", { kty: "oct", k: "c2VjcmV0" }, "private or symmetric"],
    ["RSA of 1024 bits", rsaOf(1024), "2048 to 8192"],
    ["RSA of 2047 bits behind zeros", { ...rsa, n: `AA${String(rsa["n"]).slice(0, -4)}` }, "2048 to 8192"],
    ["RSA that is endless", { ...rsa, n: "z".repeat(1400) }, "2048 to 8192"],
    ["RSA with the exponent 1", { ...rsa, e: "AQ" }, "n and e"],
    ["RSA with a huge exponent", { ...rsa, e: "AQABAQABAQAB" }, "n and e"],
    ["on a curve nobody checks", { ...ec, crv: "secp256k1" }, "P-256"],
    ["a point of another length", { ...ec, x: "AA" }, "x and y"],
    ["on a curve for agreement", { ...ed, crv: "X25519" }, "Ed25519"],
    ["of no type", {}, "kty"],
    ["for encryption", { ...ec, use: "enc" }, "use"],
    ["for other operations", { ...ec, key_ops: ["deriveKey"] }, "key_ops"],
    ["for an algorithm of another type", { ...ec, alg: "RS256" }, "alg"],
    ["for an HMAC", { ...ec, alg: "HS256" }, "alg"],
    ["called nothing", { ...ec, kid: "" }, "kid"],
    ["called endlessly", { ...ec, kid: "k".repeat(257) }, "kid"],
    ["called by what is no text", { ...ec, kid: "a\0b" }, "kid"],
  ])("may not be %s", (_, key, problem) => {
    expect(keyProblem(key)).toContain(problem);
  });

  it("fits the algorithm it names, or those of its type", () => {
    expect(fitsAlgorithm(rsa, "RS256") && fitsAlgorithm(rsa, "PS256")).toBe(true);
    expect(fitsAlgorithm({ ...rsa, alg: "PS256" }, "RS256")).toBe(false);
    expect(fitsAlgorithm(ec, "ES384")).toBe(false);
    expect(fitsAlgorithm(ed, "HS256")).toBe(false);
  });
});

describe("a set of them", () => {
  const problems = (...keys: ClientKey[]) =>
    keySetProblems({ keys }).map(({ path, problem }) => [path.at(-1), problem]);

  it("holds one to ten", () => {
    expect(problems()).toEqual([["keys", "There must be 1 to 10 keys."]]);
    expect(problems(...Array.from({ length: 11 }, (_, kid) => ({ ...ec, kid: `${kid}` })))).toHaveLength(1);
    expect(problems(ec)).toEqual([]);
  });

  it("names each, where there are several, differently", () => {
    expect(problems({ ...ec, kid: "a" }, { ...rsa, kid: "b" })).toEqual([]);
    expect(problems({ ...ec, kid: "a" }, { ...rsa, kid: "a" })).toEqual([
      [1, "It has the kid of another key in the list."],
    ]);
    expect(problems(ec, { ...rsa, kid: "b" })).toEqual([[0, "It needs a kid, as there are several."]]);
  });

  it("repeats nothing of a private key in its problems", () => {
    expect(JSON.stringify(keySetProblems({ keys: [{ ...ec, d: "the-secret-part" }] }))).not.toContain(
      "the-secret-part",
    );
  });
});
