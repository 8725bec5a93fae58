import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import * as oauth from "oauth4webapi";
import * as oidc from "openid-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aVisitor, callback, follow, type Instance, startInstance } from "./instance.ts";
import { createRawClient, form } from "./raw.ts";

/*
 * Clients that prove themselves by what they sign (RFC 7523, OpenID Connect Core §9), seen from outside: two libraries with
 * a reading of their own, and requests that no library would send. The server answers on two threads.
 */

const scope = "openid read";
const folder = mkdtempSync(join(tmpdir(), "grantway-assertions-"));
const key = await generateKeyPair("ES256", { extractable: true });
const published = await generateKeyPair("PS256", { extractable: true });
const secret = "a-secret-that-was-made-elsewhere-and-signs";
const insecure = { [oauth.allowInsecureRequests]: true };

let keyServer: Server;
let instance: Instance;
let jwksUri: string;
/** How often the keys were asked for. */
let asked = 0;

beforeAll(async () => {
  const files = ["-keyout", join(folder, "key"), "-out", join(folder, "cert")];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const names = ["-subj", "/CN=keys", "-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", ...kind, ...files, ...names], { stdio: "ignore" });
  const keys = [{ ...(await exportJWK(published.publicKey)), kid: "published" }];
  const certificate = {
    cert: readFileSync(join(folder, "cert"), "utf8"),
    key: readFileSync(join(folder, "key"), "utf8"),
  };
  keyServer = createServer(certificate, (_, response) => {
    asked += 1;
    response.setHeader("content-type", "application/jwk-set+json").end(JSON.stringify({ keys }));
  });
  keyServer.listen(0, "127.0.0.1");
  await once(keyServer, "listening");
  jwksUri = `https://127.0.0.1:${(keyServer.address() as AddressInfo).port}/jwks.json`;

  instance = await startInstance({
    GRANTWAY_EGRESS_ALLOW: "127.0.0.0/8",
    NODE_EXTRA_CA_CERTS: join(folder, "cert"),
    GRANTWAY_THREADS: "2",
  });
  const jwks = { keys: [{ ...(await exportJWK(key.publicKey)), kid: "own" }] };
  writeFileSync(join(folder, "jwks.json"), JSON.stringify(jwks));
  const base = {
    redirect_uris: [callback],
    grant_types: ["authorization_code", "refresh_token", "client_credentials"],
    scope: "openid read",
    introspects: ["https://notes.example"],
  };
  const clients = [
    { ...base, client_id: "keyed", token_endpoint_auth_method: "private_key_jwt", jwks },
    {
      ...base,
      client_id: "publishing",
      token_endpoint_auth_method: "private_key_jwt",
      token_endpoint_auth_signing_alg: "PS256",
      jwks_uri: jwksUri,
      require_pushed_authorization_requests: true,
    },
    { ...base, client_id: "shared", token_endpoint_auth_method: "client_secret_jwt", client_secret: secret },
    {
      ...base,
      client_id: "inside",
      token_endpoint_auth_method: "private_key_jwt",
      jwks_uri: "https://169.254.169.254/latest/meta-data/",
    },
  ];
  await instance.administer(["clients", "import", "-"], JSON.stringify(clients));
});
afterAll(async () => {
  await instance.remove();
  keyServer.closeAllConnections();
  keyServer.close();
  rmSync(folder, { recursive: true });
});

const own = { key: key.privateKey, kid: "own" };
const elsewhere = { key: published.privateKey, kid: "published" };

/** Each way to sign, by each library. */
const ways = [
  ["private_key_jwt with a registered key", "keyed", oidc.PrivateKeyJwt(own), oauth.PrivateKeyJwt(own)],
  [
    "private_key_jwt with a published key",
    "publishing",
    oidc.PrivateKeyJwt(elsewhere),
    oauth.PrivateKeyJwt(elsewhere),
  ],
  ["client_secret_jwt", "shared", oidc.ClientSecretJwt(secret), oauth.ClientSecretJwt(secret)],
] as const;

it("discovery offers both, with the algorithms of each endpoint, RFC 8414 §2", async () => {
  const url = `${instance.issuer}/.well-known/openid-configuration`;
  const document = (await (await fetch(url)).json()) as Readonly<Record<string, readonly string[]>>;
  const algorithms = ["HS256", "ES256", "ES384", "ES512", "EdDSA", "Ed25519", "PS256", "RS256"];
  for (const endpoint of ["token", "introspection", "revocation"]) {
    expect(document[`${endpoint}_endpoint_auth_methods_supported`]).toEqual(
      expect.arrayContaining(["private_key_jwt", "client_secret_jwt"]),
    );
    expect(document[`${endpoint}_endpoint_auth_signing_alg_values_supported`]).toEqual(algorithms);
  }
});

describe.each(ways)("%s, OpenID Connect Core §9", (_, id, strict, low) => {
  it("signs people in with openid-client, by a pushed request, and renews and revokes", async () => {
    const config = await oidc.discovery(new URL(instance.issuer), id, undefined, strict, {
      execute: [oidc.allowInsecureRequests],
    });
    const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
    const expectedState = oidc.randomState();
    const url = await oidc.buildAuthorizationUrlWithPAR(config, {
      redirect_uri: callback,
      scope,
      state: expectedState,
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: "S256",
    });
    const answer = await follow(url, aVisitor(instance));
    const tokens = await oidc.authorizationCodeGrant(config, answer, {
      pkceCodeVerifier,
      expectedState,
      idTokenExpected: true,
    });
    expect(tokens.claims()?.aud).toBe(id);
    await expect(oidc.tokenIntrospection(config, tokens.access_token)).resolves.toMatchObject({
      active: true,
    });
    await oidc.tokenRevocation(config, tokens.access_token);
    await expect(oidc.tokenIntrospection(config, tokens.access_token)).resolves.toEqual({ active: false });
  });

  it("gets tokens as itself with oauth4webapi", async () => {
    const issuer = new URL(instance.issuer);
    const server = await oauth.processDiscoveryResponse(
      issuer,
      await oauth.discoveryRequest(issuer, insecure),
    );
    const client = { client_id: id };
    const parameters = new URLSearchParams({ scope: "read" });
    const response = await oauth.clientCredentialsGrantRequest(server, client, low, parameters, insecure);
    await expect(oauth.processClientCredentialsResponse(server, client, response)).resolves.toMatchObject({
      scope: "read",
    });
  });
});

describe("an assertion that no library would make", () => {
  const type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  async function assertionOf(claims: JWTPayload = {}, header: Readonly<Record<string, unknown>> = {}) {
    const now = Math.floor(Date.now() / 1000);
    const all = {
      iss: "keyed",
      sub: "keyed",
      aud: instance.issuer,
      jti: randomUUID(),
      exp: now + 60,
      ...claims,
    };
    return new SignJWT(all).setProtectedHeader({ alg: "ES256", kid: "own", ...header }).sign(key.privateKey);
  }

  const formOf = (client_assertion: string) => ({
    grant_type: "client_credentials",
    scope: "read",
    client_assertion_type: type,
    client_assertion,
  });

  async function ask(
    values: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const body = new URLSearchParams(values);
    const response = await fetch(`${instance.issuer}/token`, { method: "POST", headers, body });
    return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> };
  }

  it("is taken once of thirty-two times that it comes at once, on two threads, RFC 7523 §3", async () => {
    const raw = createRawClient(instance.issuer, 32);
    const request = form("/token", formOf(await assertionOf()));
    const answers = await Promise.all(Array.from({ length: 32 }, () => raw.send(request)));
    raw.close();
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(31);
  });

  it.each<[string, JWTPayload, string]>([
    ["for the token endpoint", { aud: "token" }, "it must be the issuer and nothing else"],
    ["that is expired", { exp: 1_700_000_000 }, "it is expired"],
    ["that lives for a day", { exp: Math.floor(Date.now() / 1000) + 86_400 }, "more than five minutes ahead"],
    ["of another issuer", { iss: "shared" }, "iss and sub are not both the client"],
  ])("is refused %s, with the reason in the log alone", async (_, claims, reason) => {
    const told = claims.aud === "token" ? { aud: `${instance.issuer}/token` } : claims;
    const { status, body } = await ask(formOf(await assertionOf(told)));
    expect([status, body["error"]]).toEqual([401, "invalid_client"]);
    expect(JSON.stringify(body)).not.toContain(reason);
    await expect.poll(() => instance.output()).toContain(reason);
  });

  it("is refused beside a secret, RFC 6749 §2.3", async () => {
    const authorization = `Basic ${Buffer.from("keyed:anything").toString("base64")}`;
    const { status, body } = await ask(formOf(await assertionOf()), { authorization });
    expect([status, body["error"]]).toEqual([400, "invalid_request"]);
  });

  it("is not verified by an address inside a network, and nothing of it is told", async () => {
    const { status, body } = await ask(formOf(await assertionOf({ iss: "inside", sub: "inside" })));
    expect([status, body["error"]]).toEqual([401, "invalid_client"]);
    await expect.poll(() => instance.output()).toContain("was not read: private-address");
  });

  it("appears in no log", async () => {
    const assertion = await assertionOf({ aud: "https://other.example" });
    await ask(formOf(assertion));
    const [, payload = "", signature = ""] = assertion.split(".");
    expect(instance.output()).not.toContain(payload);
    expect(instance.output()).not.toContain(signature);
  });
});

it("published keys are kept: each thread asked for them once", () => {
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(2);
});

it("a client that must push its requests is told so in its browser's address, RFC 9126 §6", async () => {
  const query = new URLSearchParams({
    client_id: "publishing",
    redirect_uri: callback,
    response_type: "code",
    scope,
  });
  const answer = await follow(`${instance.issuer}/authorize?${query.toString()}`, aVisitor(instance));
  expect(answer.searchParams.get("error")).toBe("invalid_request");
});
