import { describe, expect, it } from "vitest";
import { aKeyPair } from "../testing/assertions.ts";
import { type ClientDraft, completeMetadata } from "./client-metadata.rfc7591.ts";
import { keyProblems } from "./client-key-rules.ts";

const keys = { jwks: { keys: [aKeyPair("ES256", { kid: "one" }).jwk] } };
const signs = { authenticationMethod: "private_key_jwt" } as const;
const jwksUri = "https://app.example/jwks.json";
const problems = (draft: Partial<ClientDraft>) =>
  keyProblems(completeMetadata({ name: "A", ...draft }, () => "a"));

describe("the keys of a client, RFC 7591 §2", () => {
  it.each<[Partial<ClientDraft>]>([
    [{}],
    [{ ...signs, ...keys }],
    [{ ...signs, jwksUri }],
    [{ ...signs, jwksUri, authenticationAlgorithm: "PS256" }],
    [{ authenticationMethod: "client_secret_jwt" }],
    // Keys may be there before the method is changed.
    [{ ...keys }],
  ])("may be %j", (draft) => {
    expect(problems(draft)).toEqual([]);
  });

  it.each<[string, Partial<ClientDraft>, string, string]>([
    ["without any", signs, "jwks", "keys-needed"],
    ["given and published", { ...signs, ...keys, jwksUri }, "jwksUri", "keys-twice"],
    [
      "for another algorithm",
      { ...signs, ...keys, authenticationAlgorithm: "RS256" },
      "jwks",
      "key-for-algorithm",
    ],
    [
      "with an HMAC",
      { ...signs, ...keys, authenticationAlgorithm: "HS256" },
      "authenticationAlgorithm",
      "authentication-algorithm",
    ],
    [
      "of a secret, with the algorithm of a key",
      { authenticationMethod: "client_secret_jwt", authenticationAlgorithm: "RS256" },
      "authenticationAlgorithm",
      "authentication-algorithm",
    ],
    [
      "of who signs nothing, with an algorithm",
      { authenticationAlgorithm: "ES256" },
      "authenticationAlgorithm",
      "authentication-algorithm",
    ],
    ["that are none", { ...signs, jwks: { keys: [{ kty: "oct", k: "x" }] } }, "jwks", "client-key"],
    ["over plain http", { ...signs, jwksUri: "http://app.example/jwks" }, "jwksUri", "jwks-uri"],
    ["at an address with a fragment", { ...signs, jwksUri: `${jwksUri}#a` }, "jwksUri", "jwks-uri"],
    [
      "at an address with a password",
      { ...signs, jwksUri: "https://a:b@app.example/" },
      "jwksUri",
      "jwks-uri",
    ],
    ["at no address", { ...signs, jwksUri: "https://" }, "jwksUri", "jwks-uri"],
    ["at an endless address", { ...signs, jwksUri: `${jwksUri}?${"a".repeat(2000)}` }, "jwksUri", "jwks-uri"],
  ])("are refused %s", (_, draft, member, rule) => {
    expect(problems(draft).map(({ path, rule: broken }) => [path[0], broken])).toContainEqual([member, rule]);
  });
});
