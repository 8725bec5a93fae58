import { describe, expect, it } from "vitest";
import type { Feature } from "./feature.ts";
import { features } from "./provider.ts";
import { registerFeatures } from "./register-features.ts";
import { rfc6749 } from "./specs.ts";

const theirs: Feature = { name: "theirs", specifications: [rfc6749] };
const handler = () => ({ redeem: () => Promise.reject(new Error()) });

describe("features that are put together", () => {
  it("bring every part under its name, in the order of the list", () => {
    const ours: Feature = {
      ...theirs,
      name: "ours",
      grants: { refresh_token: handler },
      authorizationRequest: { parameters: ["a"], hints: { b: () => async () => "somebody" } },
      endpoints: { "/ours": { answers: "pages" } },
    };
    const registry = registerFeatures([ours, { ...theirs, grants: { authorization_code: handler } }]);
    expect([...registry.grants]).toEqual([
      ["refresh_token", handler],
      ["authorization_code", handler],
    ]);
    expect([...registry.endpoints]).toEqual([["/ours", { answers: "pages" }]]);
    expect([registry.authorizationParameters, ...registry.hints.keys()]).toEqual([["a"], "b"]);
  });

  it.each<[string, string, Omit<Feature, "name" | "specifications">]>([
    ["client credentials", "grant type client_credentials", { grants: { client_credentials: handler } }],
    [
      "revocation",
      "endpoint /revoke",
      { endpoints: { "/revoke": { answers: "document", create: () => async () => ({}) } } },
    ],
    [
      "public clients",
      "client authentication method none",
      {
        clientAuthentication: {
          none: () => ({
            presents: () => true,
            read: () => ({ method: "none", clientId: "anybody" }),
            prove: () => undefined,
          }),
        },
      },
    ],
    ["authorization code", "response type code", { responseTypes: { code: () => () => [] } }],
    ["form post", "response mode form_post", { responseModes: { form_post: () => undefined } }],
    [
      "PKCE",
      "authorization parameter code_challenge",
      { authorizationRequest: { parameters: ["code_challenge"] } },
    ],
    [
      "OpenID Connect",
      "authorization parameter id_token_hint",
      { authorizationRequest: { parameters: ["id_token_hint"] } },
    ],
    [
      "authorization",
      "authorization parameter state",
      { authorizationRequest: { parameters: [], hints: { state: () => async () => "somebody" } } },
    ],
  ])("are refused when another brings what %s brings: the %s", (ours, what, brings) => {
    expect(() => registerFeatures([...features, { ...theirs, ...brings }])).toThrow(
      `The features "${ours}" and "theirs" both bring the ${what}.`,
    );
    expect(() => registerFeatures([{ ...theirs, ...brings }, ...features])).toThrow(
      `The features "theirs" and "${ours}" both bring the ${what}.`,
    );
  });

  it("may know one parameter that stands for a whole request, each its own kind", () => {
    const knows = { parameters: [], references: { request_uri: () => async () => undefined } };
    const registry = registerFeatures([...features, { ...theirs, authorizationRequest: knows }]);
    const names = registry.references.map(([name]) => name);
    expect(names).toEqual(["request_uri", "request", "request_uri", "request_uri"]);
    const reads = { parameters: ["request_uri"] };
    expect(() => registerFeatures([...features, { ...theirs, authorizationRequest: reads }])).toThrow(
      'The features "pushed authorization requests" and "theirs" both bring the authorization parameter request_uri.',
    );
  });

  it("are refused when two have one name", () => {
    expect(() => registerFeatures([theirs, { ...theirs }])).toThrow("both bring the name theirs");
  });
});
