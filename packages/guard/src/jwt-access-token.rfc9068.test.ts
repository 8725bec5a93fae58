import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterEach, describe, expect, it } from "vitest";
import type { GuardOptions } from "./guard.ts";
import { createGuard } from "./guard.ts";
import { saysItIsJwt } from "./jwt-access-token.rfc9068.ts";
import { startAuthorizationServer } from "./testing/authorization-server.ts";
import type { TestServer } from "./testing/authorization-server.ts";

const audience = "https://api.example";
const start = 1_800_000_000_000;
const opened: TestServer[] = [];
afterEach(() => opened.splice(0).forEach((server) => server.close()));

async function aKey(kid: string, alg = "ES256") {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } };
}

/** A server that publishes what `state` says, and a guard by its own clock. */
async function given(options: Partial<GuardOptions> = {}) {
  const [first, second] = await Promise.all([aKey("k1"), aKey("k2")]);
  const state = { published: [first.jwk] as object[], down: false, now: start, active: true };
  const server = await startAuthorizationServer({
    answer: () => (state.active ? { ...claims, active: true, token_type: "Bearer" } : { active: false }),
    keys: () => (state.down ? (response) => response.writeHead(500).end() : { keys: state.published }),
  });
  opened.push(server);
  const seconds = () => Math.floor(state.now / 1000);
  const claims = {
    iss: server.issuer,
    aud: audience,
    sub: "u1",
    client_id: "app",
    jti: "t1",
    scope: "read",
    auth_time: Math.floor(start / 1000) - 60,
    exp: Math.floor(start / 1000) + 900,
  };
  const sign = (changes: object = {}, { typ = "at+jwt", key = first, named = true } = {}) =>
    new SignJWT({ ...claims, iat: seconds(), ...changes })
      .setProtectedHeader({ alg: key.alg, typ, ...(named ? { kid: key.kid } : {}) })
      .sign(key.privateKey);
  const guard = createGuard({
    issuer: server.issuer,
    clientId: "api",
    clientSecret: "secret",
    audience,
    deadline: 10_000,
    now: () => state.now,
    ...options,
  });
  const authorize = (token: string, ...scopes: string[]) =>
    guard.authorize({ authorization: `Bearer ${token}`, scopes });
  const keysRead = () => server.requests.filter((one) => one === "GET /jwks").length;
  return { first, second, state, server, sign, authorize, keysRead };
}

const invalid = { outcome: "refused", refusal: { status: 401, body: { error: "invalid_token" } } };

describe("a JWT access token, RFC 9068 §4", () => {
  it.each([
    ["names no key", { kid: "k2" }, false],
    ["names two that are published under one name", { kid: "k1" }, true],
  ])("that %s is verified by the one of them that signed it, RFC 7515 §4.1.4", async (_, name, named) => {
    const { first, second, state, sign, authorize } = await given();
    state.published = [{ ...second.jwk, ...name }, first.jwk];
    expect(await authorize(await sign({}, { named }), "read")).toMatchObject({ outcome: "granted" });
    const stranger = await aKey("k1");
    expect(await authorize(await sign({}, { named, key: stranger }))).toMatchObject(invalid);
    expect(await authorize(await sign({ aud: "https://other.example" }, { named }))).toMatchObject(invalid);
  });

  it("is validated without asking anybody about it, its keys read once", async () => {
    const { authorize, sign, server, keysRead } = await given();
    for (const sub of ["u1", "u2", "u3"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await authorize(await sign({ sub }), "read")).toMatchObject({
        outcome: "granted",
        access: { subject: sub, clientId: "app", scopes: ["read"], authenticatedAt: start - 60_000 },
      });
    }
    expect(server.introspections).toEqual([]);
    expect(keysRead()).toBe(1);
  });

  it("is judged by its scopes as any other", async () => {
    const { authorize, sign } = await given();
    expect(await authorize(await sign(), "write")).toMatchObject({
      refusal: { status: 403, body: { error: "insufficient_scope" } },
    });
  });

  it.each([
    ["of another issuer", { iss: "https://other.example" }],
    ["for another API", { aud: "https://other.example" }],
    ["whose end has come", { exp: start / 1000 }],
    ["that begins later", { nbf: start / 1000 + 120 }],
    ["without an end", { exp: undefined }],
    ["without a client", { client_id: undefined }],
    ["without an id", { jti: undefined }],
    ["bound to a key and sent as a bearer token", { cnf: { jkt: "x" } }],
    ["whose scope is no text", { scope: ["read"] }],
  ])("%s is refused", async (_, changes) => {
    const { authorize, sign } = await given();
    expect(await authorize(await sign(changes), "read")).toMatchObject(invalid);
  });

  it("of a key that is not the server's is refused, and so is an altered or an unsigned one", async () => {
    const { authorize, sign, second } = await given();
    const token = await sign();
    const none = `${btoa('{"alg":"none","typ":"at+jwt"}').replaceAll("=", "")}.${token.split(".")[1]}.`;
    // With padding it would be a second text with the same signature (RFC 7515 §2).
    const forged = [
      await sign({}, { key: second }),
      token.replace(/\.[^.]{10}/, ".AAAAAAAAAA"),
      none,
      `${token}==`,
    ];
    for (const one of forged) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await authorize(one)).toMatchObject({ outcome: "refused", refusal: { status: 401 } });
    }
  });

  it("is no ID token: one of another type is asked about, as any token that is not known", async () => {
    const { authorize, sign, server, state } = await given();
    state.active = false;
    expect(await authorize(await sign({ aud: "app" }, { typ: "JWT" }))).toMatchObject(invalid);
    expect(server.introspections).toHaveLength(1);
  });

  it("is asked about where the API says so, and a revoked one is refused then", async () => {
    const { authorize, sign, server, state } = await given({ validatesJwts: false });
    expect(await authorize(await sign({ sub: "a" }), "read")).toMatchObject({ outcome: "granted" });
    state.active = false;
    expect(await authorize(await sign({ sub: "b" }), "read")).toMatchObject(invalid);
    expect(server.introspections).toHaveLength(2);
  });
});

describe("the server's keys", () => {
  it("are read again for a new one, so that a rotation refuses nothing", async () => {
    const { authorize, sign, state, first, second, keysRead } = await given();
    expect(await authorize(await sign())).toMatchObject({ outcome: "granted" });
    state.published = [first.jwk, second.jwk];
    state.now += 5000;
    expect(await authorize(await sign({}, { key: second }))).toMatchObject({ outcome: "granted" });
    state.published = [second.jwk];
    expect(await authorize(await sign({ sub: "still" }))).toMatchObject({ outcome: "granted" });
    expect(keysRead()).toBe(2);
  });

  it("are not read for every made-up name of a key", async () => {
    const { authorize, sign, second, keysRead } = await given();
    const tokens = await Promise.all(["a", "b", "c"].map((sub) => sign({ sub }, { key: second })));
    for (const token of tokens) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await authorize(token)).toMatchObject(invalid);
    }
    expect(keysRead()).toBe(1);
  });

  it("go on for a while where they cannot be read; without any the answer is 503", async () => {
    const { authorize, sign, state } = await given();
    state.down = true;
    expect(await authorize(await sign())).toMatchObject({ refusal: { status: 503 } });
    state.down = false;
    expect(await authorize(await sign())).toMatchObject({ outcome: "granted" });
    state.down = true;
    state.now += 11 * 60_000;
    expect(await authorize(await sign({ sub: "later" }))).toMatchObject({ outcome: "granted" });
    state.now += 60 * 60_000;
    const late = await sign({ exp: Math.floor(state.now / 1000) + 60 });
    expect(await authorize(late)).toMatchObject({ refusal: { status: 503 } });
  });
});

it.each([
  ["gwat_key1abc", false],
  ["ey", false],
  ["eyJhbGciOiJFUzI1NiJ9.e30.x", false],
  [`${btoa('{"alg":"ES256","typ":"application/at+jwt"}')}.e30.x`, true],
])("%j says that it is a JWT access token: %s", (token, says) => {
  expect(saysItIsJwt(token.replaceAll("=", ""))).toBe(says);
});
