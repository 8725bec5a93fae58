import { randomUUID } from "node:crypto";
import { type DocumentHost, startDocumentHost } from "@grantway/tools/services";
import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
} from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { besideObject, claimsOf, requestOf, unsignedObject } from "./certification.ts";
import { aVisitor, callback, follow, type Instance, signInOn, startInstance } from "./instance.ts";

/*
 * The Dynamic profile of the OpenID Foundation's certification, module for module: clients register themselves for `private_key_jwt` with
 * an RSA key, say no algorithm, send no PKCE, and address their assertions to the token endpoint. The operator has let them.
 */

type Told = Readonly<Record<string, string>>;

const key = await generateKeyPair("RS256", { extractable: true });

let instance: Instance;
let host: DocumentHost;
beforeAll(async () => {
  host = await startDocumentHost();
  instance = await startInstance({
    ...host.settings,
    GRANTWAY_REGISTRATION_POLICY: "open",
    GRANTWAY_REGISTRATION_PER_HOUR: "1000",
    GRANTWAY_REGISTRATION_PKCE: "optional",
    GRANTWAY_LEGACY_IMPLICIT_GRANT: "on",
    GRANTWAY_LEGACY_TOKEN_ENDPOINT_AUDIENCE: "on",
  });
});
afterAll(async () => {
  await instance.remove();
  host.remove();
});

const jwk = async (more: Told = {}) => ({
  ...(await exportJWK(key.publicKey)),
  use: "sig",
  alg: "RS256",
  ...more,
});

const asked = async (more: object = {}) => ({
  client_name: "The suite",
  grant_types: ["authorization_code"],
  response_types: ["code"],
  jwks: { keys: [await jwk()] },
  token_endpoint_auth_method: "private_key_jwt",
  redirect_uris: [callback],
  contacts: ["certification@oidf.org"],
  ...more,
});

async function register(more: object = {}): Promise<{ readonly response: Response; readonly client: Told }> {
  const response = await fetch(`${instance.issuer}/register`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(await asked(more)),
  });
  return { response, client: (await response.json()) as Told };
}

async function ask(client: Told, values: Told, { kid }: { kid?: string } = {}) {
  const id = client["client_id"] ?? "";
  const at = Math.floor(Date.now() / 1000);
  const client_assertion = await new SignJWT()
    .setProtectedHeader({ alg: "RS256", ...(kid === undefined ? {} : { kid }) })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(`${instance.issuer}/token`)
    .setJti(randomUUID())
    .setNotBefore(at)
    .setIssuedAt(at)
    .setExpirationTime(at + 60)
    .sign(key.privateKey);
  const client_assertion_type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  const response = await fetch(`${instance.issuer}/token`, {
    method: "POST",
    body: new URLSearchParams({ ...values, client_assertion_type, client_assertion }),
  });
  return { status: response.status, body: (await response.json()) as Told };
}

/** The person signs in and allows it; the client redeems the code. */
async function signIn(
  client: Told,
  {
    scope = "openid",
    redirect_uri = callback,
    ...by
  }: { scope?: string; redirect_uri?: string; kid?: string } = {},
) {
  const url = requestOf(instance, client["client_id"] ?? "", {
    response_type: "code",
    scope,
    redirect_uri,
    ...(scope.includes("offline_access") ? { prompt: "consent" } : {}),
  });
  const back = await follow(url, aVisitor(instance));
  expect(back.href).toMatch(redirect_uri);
  const code = back.searchParams.get("code") ?? "";
  return ask(client, { grant_type: "authorization_code", code, redirect_uri }, by);
}

const userinfo = (token = "") =>
  fetch(`${instance.issuer}/userinfo`, { headers: { authorization: `Bearer ${token}` } });

describe("oidcc-discovery-endpoint-verification", () => {
  it("finds what a dynamic provider has", async () => {
    const document: unknown = await (
      await fetch(`${instance.issuer}/.well-known/openid-configuration`)
    ).json();
    expect(document).toMatchObject({
      registration_endpoint: `${instance.issuer}/register`,
      response_types_supported: expect.arrayContaining(["code", "id_token", "id_token token"]),
      grant_types_supported: expect.arrayContaining(["authorization_code", "implicit", "refresh_token"]),
      subject_types_supported: expect.arrayContaining(["public", "pairwise"]),
      userinfo_signing_alg_values_supported: expect.arrayContaining(["RS256", "ES256"]),
      token_endpoint_auth_methods_supported: expect.arrayContaining(["private_key_jwt"]),
      request_parameter_supported: true,
      request_uri_parameter_supported: true,
      require_request_uri_registration: true,
      request_object_signing_alg_values_supported: expect.arrayContaining(["none", "RS256"]),
    });
  });
});

describe("oidcc-server", () => {
  it("registers, signs a person in, asks userinfo, and unregisters with 204", async () => {
    const { response, client } = await register();
    expect([response.status, response.headers.get("content-type")]).toEqual([
      201,
      expect.stringMatching(/^application\/json/),
    ]);
    expect(client).not.toHaveProperty("client_secret");
    const { status, body } = await signIn(client);
    expect([status, body]).toMatchObject([200, { token_type: "Bearer" }]);
    expect((await userinfo(body["access_token"])).status).toBe(200);
    const gone = await fetch(client["registration_client_uri"] ?? "", {
      method: "DELETE",
      headers: { authorization: `Bearer ${client["registration_access_token"] ?? ""}` },
    });
    expect(gone.status).toBe(204);
  });
});

it("oidcc-idtoken-rs256: signs with the algorithm that is registered, and names the key", async () => {
  const { client } = await register({ id_token_signed_response_alg: "RS256" });
  const { body } = await signIn(client);
  expect(decodeProtectedHeader(body["id_token"] ?? "")).toMatchObject({
    alg: "RS256",
    kid: expect.any(String),
  });
});

it("oidcc-userinfo-rs256: signs what userinfo tells, for the client (OpenID Connect Core §5.3.2)", async () => {
  const { client } = await register({ userinfo_signed_response_alg: "RS256" });
  expect(client).toMatchObject({ userinfo_signed_response_alg: "RS256" });
  const { body } = await signIn(client, { scope: "openid email" });
  const told = await userinfo(body["access_token"]);
  expect([told.status, told.headers.get("content-type")]).toEqual([200, "application/jwt"]);
  expect(told.headers.get("cache-control")).toBe("no-store");
  const { payload } = await jwtVerify(
    await told.text(),
    createRemoteJWKSet(new URL(`${instance.issuer}/jwks`)),
    { issuer: instance.issuer, audience: client["client_id"] ?? "", algorithms: ["RS256"] },
  );
  expect(payload).toMatchObject({
    sub: claimsOf(body["id_token"])["sub"],
    email: "ada@example.org",
  });
  expect(payload).not.toHaveProperty("nonce");
});

describe("redirect URIs", () => {
  const withQuery = `${callback}?bar=foo`;

  it("oidcc-redirect-uri-query-OK: come back with the query they were registered with", async () => {
    const { client } = await register({ redirect_uris: [withQuery] });
    const url = requestOf(instance, client["client_id"] ?? "", {
      response_type: "code",
      redirect_uri: withQuery,
    });
    const back = await follow(url, aVisitor(instance));
    expect(back.searchParams.get("bar")).toBe("foo");
    const code = back.searchParams.get("code") ?? "";
    const redeemed = await ask(client, { grant_type: "authorization_code", code, redirect_uri: withQuery });
    expect(redeemed.status).toBe(200);
  });

  it.each([
    ["oidcc-redirect-uri-query-mismatch", [withQuery], `${callback}?bar=bar`],
    ["oidcc-redirect-uri-query-added", [callback], withQuery],
    ["oidcc-ensure-redirect-uri-in-authorization-request", [callback, `${callback}/2`], undefined],
  ])("%s: stay on a page of ours", async (_, redirect_uris, redirect_uri) => {
    const { client } = await register({ redirect_uris });
    const url = requestOf(instance, client["client_id"] ?? "", { response_type: "code", redirect_uri });
    const page = await aVisitor(instance).open(url);
    expect([page.status, page.url.origin]).toEqual([400, instance.issuer]);
  });

  it("oidcc-redirect-uri-regfrag: have no fragment", async () => {
    const { response, client } = await register({ redirect_uris: [`${callback}#foobar`] });
    expect(response.status).toBe(400);
    expect(["invalid_redirect_uri", "invalid_client_metadata"]).toContain(client["error"]);
  });
});

describe("keys that a client publishes", () => {
  it("oidcc-registration-jwks-uri: are read where it signs, with the algorithm they are for", async () => {
    const jwks_uri = host.publish("/client1_jwks", { keys: [await jwk({ kid: "one" })] });
    const grant_types = ["authorization_code", "refresh_token"];
    const { client } = await register({ jwks: undefined, jwks_uri, grant_types });
    expect(client).not.toHaveProperty("token_endpoint_auth_signing_alg");
    const { status, body } = await signIn(client, { scope: "openid offline_access", kid: "one" });
    expect([status, body]).toEqual([200, expect.objectContaining({ refresh_token: expect.any(String) })]);
    expect(host.asked("/client1_jwks")).toBe(1);
  });
});

describe("request objects that lie where the client registered them", () => {
  /** What the client says of its objects, and what there is at its address. */
  async function asking(path: string, more: object, object: (id: string) => string | Promise<string>) {
    const { client } = await register({ request_uris: [host.origin + path], ...more });
    const id = client["client_id"] ?? "";
    const body = await object(id);
    const request_uri = host.answer(path, (_, response) => {
      response.writeHead(200, { "content-type": "application/jose" }).end(body);
    });
    const url = requestOf(instance, id, { ...besideObject, response_type: "code", request_uri });
    const back = await follow(url, aVisitor(instance));
    const code = back.searchParams.get("code") ?? "";
    const redeemed = await ask(client, { grant_type: "authorization_code", code, redirect_uri: callback });
    return { client, back, redeemed };
  }
  const answered = { state: "s".repeat(128), nonce: "the-nonce" };

  it("oidcc-request-uri-unsigned: are read once, and may be unsigned where no algorithm is registered", async () => {
    const path = `/requesturi/${randomUUID()}`;
    const { back, redeemed } = await asking(path, {}, (id) =>
      unsignedObject(instance, id, { response_type: "code" }),
    );
    expect(back.searchParams.get("state")).toBe(answered.state);
    expect(claimsOf(redeemed.body["id_token"])).toMatchObject({ nonce: answered.nonce });
    expect(host.asked(path)).toBe(1);
  });

  it("oidcc-request-uri-signed-rs256: are held to the algorithm and the key that are registered", async () => {
    const algorithm = { request_object_signing_alg: "RS256" };
    const said = (id: string) =>
      Object.fromEntries(requestOf(instance, id, { response_type: "code" }).searchParams);
    const { client, back, redeemed } = await asking(`/requesturi/${randomUUID()}`, algorithm, (id) =>
      new SignJWT(said(id))
        .setProtectedHeader({ alg: "RS256" })
        .setIssuer(id)
        .setAudience(instance.issuer)
        .sign(key.privateKey),
    );
    expect(client).toMatchObject(algorithm);
    expect(back.searchParams.get("state")).toBe(answered.state);
    expect(claimsOf(redeemed.body["id_token"])).toMatchObject({ nonce: answered.nonce });
    const unsigned = await asking(`/requesturi/${randomUUID()}`, algorithm, (id) =>
      unsignedObject(instance, id, { response_type: "code" }),
    );
    expect(unsigned.back.searchParams.get("error")).toBe("invalid_request_object");
  });
});

describe("sector identifiers", () => {
  it.each([
    ["oidcc-registration-sector-uri", "/sector-good", [callback], 201, undefined],
    ["oidcc-registration-sector-bad", "/sector-bad", [`${callback}/other`], 400, "invalid_client_metadata"],
  ])("%s", async (_, path, listed, status, error) => {
    const sector_identifier_uri = host.publish(path, listed);
    const { response, client } = await register({ subject_type: "pairwise", sector_identifier_uri });
    expect([response.status, client["error"]]).toEqual([status, error]);
  });
});

it("oidcc-registration-policy-uri, -tos-uri, -logo-uri: links pages and loads no image", async () => {
  const { client } = await register({
    policy_uri: "https://rp.example/policy",
    tos_uri: "https://rp.example/tos",
    logo_uri: "https://rp.example/logo.png",
  });
  const person = aVisitor(instance);
  const url = requestOf(instance, client["client_id"] ?? "", { response_type: "code" });
  const { text } = await signInOn(await person.open(url), person);
  expect(text).toContain('href="https://rp.example/policy"');
  expect(text).toContain('href="https://rp.example/tos"');
  expect(text).not.toContain("logo.png");
});

describe("what stays behind a wall", () => {
  it.each([
    ["implicit and hybrid answers", { grant_types: ["authorization_code", "implicit"] }],
    [
      "request objects over plain http",
      { request_uris: ["http://rp.example/r"], request_object_signing_alg: "RS256" },
    ],
    ["unsigned ID tokens", { id_token_signed_response_alg: "none" }],
  ])("%s: refused at the registration, in a sentence", async (_, more) => {
    const { response, client } = await register(more);
    expect([response.status, client["error"]]).toEqual([400, "invalid_client_metadata"]);
    expect(client["error_description"]).toMatch(/\w+: .+\./);
  });
});
