import { createHash, randomBytes } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { aVisitor, callback, follow, sharedInstance } from "./instance.ts";

/*
 * What the conformance tests of the Model Context Protocol ask of an authorization server: its metadata, and a code for a public client of
 * plain OAuth that names neither a scope nor a resource.
 */

const id = "mcp-tester";

const instance = sharedInstance("lenient");
beforeAll(async () => {
  await instance.administer(
    ["clients", "import", "-"],
    JSON.stringify([{ client_id: id, redirect_uris: [callback], token_endpoint_auth_method: "none" }]),
  );
});

it.each(["oauth-authorization-server", "openid-configuration"])(
  "%s has what an agent needs, under the issuer it was asked of (RFC 8414 §3.3)",
  async (name) => {
    const response = await fetch(`${instance.issuer}/.well-known/${name}`);
    expect(response.headers.get("content-type")).toContain("application/json");
    await expect(response.json()).resolves.toMatchObject({
      issuer: instance.issuer,
      authorization_endpoint: expect.any(String),
      token_endpoint: expect.any(String),
      response_types_supported: expect.arrayContaining(["code"]),
      code_challenge_methods_supported: expect.arrayContaining(["S256"]),
      client_id_metadata_document_supported: true,
    });
  },
);

it("a public client gets a token without a word about scope and resource (RFC 6749 §3.3, §4.1)", async () => {
  const code_verifier = randomBytes(32).toString("base64url");
  const state = randomBytes(32).toString("base64url");
  const url = new URL("/authorize", instance.issuer);
  url.search = new URLSearchParams({
    response_type: "code",
    client_id: id,
    state,
    redirect_uri: callback,
    code_challenge: createHash("sha256").update(code_verifier).digest("base64url"),
    code_challenge_method: "S256",
  }).toString();
  const { origin, pathname, searchParams } = await follow(url, aVisitor(instance));
  expect(origin + pathname).toBe(callback);
  expect(searchParams.getAll("state")).toEqual([state]);
  expect(searchParams.getAll("iss")).toEqual([instance.issuer]);
  const [code = "", ...more] = searchParams.getAll("code");
  expect(more).toEqual([]);

  const body = new URLSearchParams({
    grant_type: "authorization_code",
    code,
    redirect_uri: callback,
    code_verifier,
    client_id: id,
  });
  const response = await fetch(`${instance.issuer}/token`, { method: "POST", body });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("application/json");
  expect(response.headers.get("cache-control")).toContain("no-store");
  await expect(response.json()).resolves.toMatchObject({
    access_token: expect.any(String),
    token_type: "Bearer",
  });
});
