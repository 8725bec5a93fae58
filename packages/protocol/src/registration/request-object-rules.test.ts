import { describe, expect, it } from "vitest";
import { ownKey } from "../testing/request-objects.ts";
import { aClient } from "../testing/world.ts";
import { type ClientMetadata, metadataOf } from "./client-metadata.rfc7591.ts";
import { requestObjectProblems } from "./request-object-rules.ts";

const jwks = { keys: [ownKey.jwk] };
const problems = (said: Partial<ClientMetadata>) =>
  requestObjectProblems({ ...metadataOf(aClient), ...said }).map(({ path, rule }) =>
    [...path, rule].join(" "),
  );

describe("how a client makes request objects, OpenID Connect Registration §2", () => {
  it.each<[string, Partial<ClientMetadata>]>([
    ["it makes none", {}],
    [
      "they lie at addresses, with a state or not",
      { requestUris: ["https://a.example/r", "https://a.example/r#x"] },
    ],
    ["they lie at the longest", { requestUris: [`https://a.example/${"r".repeat(494)}`] }],
    ["they are unsigned", { requestObjectAlgorithm: "none" }],
    ["its key is for them", { requestObjectAlgorithm: "ES256", jwks }],
    ["it publishes keys", { requestObjectAlgorithm: "RS256", jwksUri: "https://a.example/jwks" }],
    ["its secret signs", { requestObjectAlgorithm: "HS256", authenticationMethod: "client_secret_jwt" }],
    ["it asks in no other way", { requireSignedRequests: true, jwks }],
    ["and by its secret", { requireSignedRequests: true, authenticationMethod: "client_secret_jwt" }],
    [
      "it is public and has a key",
      { requireSignedRequests: true, jwks, type: "public", authenticationMethod: "none" },
    ],
  ])("is right where %s", (_, said) => {
    expect(problems(said)).toEqual([]);
  });

  it.each<[string, Partial<ClientMetadata>, string]>([
    ["an address is plain http", { requestUris: ["http://a.example/r"] }, "requestUris 0 request-uri"],
    [
      "an address is this machine, plain",
      { requestUris: ["http://127.0.0.1/r"] },
      "requestUris 0 request-uri",
    ],
    [
      "an address holds a password",
      { requestUris: ["https://a:b@a.example/r"] },
      "requestUris 0 request-uri",
    ],
    [
      "an address is no address",
      { requestUris: ["https://a.example/r", "urn:a"] },
      "requestUris 1 request-uri",
    ],
    ["a fragment is none", { requestUris: ["https://a.example/r#\u2028"] }, "requestUris 0 request-uri"],
    [
      "an address is longer than a request may name",
      { requestUris: [`https://a.example/${"r".repeat(495)}`] },
      "requestUris 0 request-uri",
    ],
    [
      "there are too many",
      { requestUris: Array.from({ length: 51 }, (_, n) => `https://a.example/${n}`) },
      "requestUris too-many",
    ],
    ["it has no key", { requestObjectAlgorithm: "ES256" }, "requestObjectAlgorithm request-keys-needed"],
    [
      "no key is for it",
      { requestObjectAlgorithm: "RS256", jwks },
      "requestObjectAlgorithm request-keys-needed",
    ],
    [
      "its secret is kept as a hash",
      { requestObjectAlgorithm: "HS256", jwks },
      "requestObjectAlgorithm request-keys-needed",
    ],
    [
      "it asks in no other way and has nothing to sign with",
      { requireSignedRequests: true },
      "requireSignedRequests request-keys-needed",
    ],
    [
      "it asks in no other way and signs nothing",
      { requireSignedRequests: true, requestObjectAlgorithm: "none", jwks },
      "requestObjectAlgorithm signed-requests",
    ],
  ])("is wrong where %s", (_, said, problem) => {
    expect(problems(said)).toEqual([problem]);
  });
});
