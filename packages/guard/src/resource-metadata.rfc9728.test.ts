import fastify from "fastify";
import { describe, expect, it } from "vitest";
import { resourceMetadataRoute } from "./fastify.ts";
import { createGuard } from "./guard.ts";
import { answerResourceMetadata } from "./request.ts";
import { describeResource } from "./resource-metadata.rfc9728.ts";

const issuer = "https://id.example";

describe("the metadata of an API, RFC 9728", () => {
  it.each([
    ["https://api.example", "/.well-known/oauth-protected-resource", ""],
    ["https://api.example/", "/.well-known/oauth-protected-resource", ""],
    ["https://api.example/v1/notes", "/.well-known/oauth-protected-resource/v1/notes", ""],
    ["https://api.example:8443/v1/", "/.well-known/oauth-protected-resource/v1/", ""],
    ["https://api.example/v1?tenant=a", "/.well-known/oauth-protected-resource/v1", "?tenant=a"],
  ])("of %s is at a path that is inserted before its own (§3.1)", (audience, path, query) => {
    const described = describeResource(audience, issuer, {});
    expect(described.path).toBe(path);
    expect(described.url).toBe(new URL(audience).origin + path + query);
    // The client compares it with what it used (§3.3).
    expect(described.document["resource"]).toBe(audience);
  });

  it("says whose tokens it takes and how, and what it is told to (§2)", () => {
    const description = { name: "Notes", scopes: ["read"], documentation: "https://docs.example" };
    expect(describeResource("https://api.example", issuer, description).document).toEqual({
      resource: "https://api.example",
      authorization_servers: [issuer],
      bearer_methods_supported: ["header"],
      dpop_signing_alg_values_supported: expect.arrayContaining(["ES256"]) as string[],
      scopes_supported: ["read"],
      resource_name: "Notes",
      resource_documentation: "https://docs.example",
    });
  });

  it.each(["urn:notes", "notes", "https://api.example/#x"])(
    "is none of %s, which is no address",
    (audience) => {
      expect(() => describeResource(audience, issuer, {})).toThrow(TypeError);
    },
  );
});

describe("an API that describes itself, RFC 9728 §5", () => {
  const audience = "https://api.example/v1";
  const options = { issuer, clientId: "api", clientSecret: "s", audience };
  const guard = createGuard({ ...options, describedAs: { scopes: ["read"] } });
  const url = "https://api.example/.well-known/oauth-protected-resource/v1";

  it("says where in its challenges, with the scopes that the request needs", async () => {
    const decision = await guard.authorize({ authorization: undefined, scopes: ["read", "write"] });
    expect(decision).toHaveProperty(
      "refusal.headers.www-authenticate",
      `Bearer realm="${audience}", resource_metadata="${url}", scope="read write"`,
    );
    const malformed = await guard.authorize({ authorization: "Bearer a b", scopes: [] });
    expect(malformed).toHaveProperty(
      "refusal.headers.www-authenticate",
      expect.stringContaining(`resource_metadata="${url}"`),
    );
  });

  it("answers there, for everybody", async () => {
    const app = fastify();
    app.route(resourceMetadataRoute(guard));
    const answer = await app.inject({ url: new URL(url).pathname });
    expect(answer.json()).toMatchObject({ resource: audience, authorization_servers: [issuer] });
    expect(answer.headers).toMatchObject({ "access-control-allow-origin": "*" });
    const other = answerResourceMetadata(guard, new Request(url));
    expect(await other?.json()).toEqual(answer.json());
    expect(answerResourceMetadata(guard, new Request("https://api.example/v1"))).toBeUndefined();
    expect(answerResourceMetadata(guard, new Request(url, { method: "POST" }))).toBeUndefined();
  });

  it("is one that was told to: any other says nothing of it", async () => {
    const silent = createGuard(options);
    expect(silent.metadata).toBeUndefined();
    expect(() => resourceMetadataRoute(silent)).toThrow(TypeError);
    const decision = await silent.authorize({ authorization: undefined, scopes: [] });
    expect(decision).toHaveProperty("refusal.headers.www-authenticate", `Bearer realm="${audience}"`);
  });
});
