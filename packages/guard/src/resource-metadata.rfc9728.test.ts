import { describe, expect, it } from "vitest";
import { createGuard } from "./guard.ts";
import { answerMetadata, describeResource, metadataOf } from "./resource-metadata.rfc9728.ts";

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

  it("answers with it by GET and HEAD, and browsers that ask beforehand, and nothing else", () => {
    const metadata = metadataOf(guard);
    expect(metadata.path).toBe(new URL(url).pathname);
    const answer = answerMetadata(metadata, "GET");
    expect(JSON.parse(answer?.body ?? "")).toMatchObject({ resource: audience });
    expect(answerMetadata(metadata, "HEAD")).toEqual(answer);
    expect(answerMetadata(metadata, "OPTIONS")).toMatchObject({ status: 204 });
    for (const method of ["POST", "DELETE", undefined])
      expect(answerMetadata(metadata, method)).toBeUndefined();
  });

  it("is one that was told to: any other says nothing of it", async () => {
    const silent = createGuard(options);
    expect(silent.metadata).toBeUndefined();
    expect(() => metadataOf(silent)).toThrow(TypeError);
    const decision = await silent.authorize({ authorization: undefined, scopes: [] });
    expect(decision).toHaveProperty("refusal.headers.www-authenticate", `Bearer realm="${audience}"`);
  });
});
