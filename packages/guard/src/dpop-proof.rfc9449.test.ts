import { hash } from "node:crypto";
import fastify from "fastify";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { createCheckProof } from "./dpop-proof.rfc9449.ts";
import { accessOf, createRouteGuard } from "./fastify.ts";
import { createGuard } from "./guard.ts";
import { guardRequest } from "./request.ts";

const origin = "https://api.example";
const now = 1_800_000_000_000;
const token = "gwat_bound";

async function aKey() {
  const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
  const jwk = await exportJWK(publicKey);
  return { privateKey, jwk, jkt: await calculateJwkThumbprint(jwk) };
}

type Key = Awaited<ReturnType<typeof aKey>>;

function prove({ privateKey, jwk }: Key, claims: object = {}, header: object = {}): Promise<string> {
  const said = {
    jti: crypto.randomUUID(),
    htm: "GET",
    htu: `${origin}/notes`,
    iat: now / 1000,
    ath: hash("sha256", token, "base64url"),
    ...claims,
  };
  return new SignJWT(said)
    .setProtectedHeader({ alg: "ES256", typ: "dpop+jwt", jwk, ...header })
    .sign(privateKey);
}

const sent = { token, method: "GET", url: "/notes?limit=5" };

describe("a proof of possession at an API, RFC 9449 §4.3", () => {
  const given = (entries = 100, clock = () => now) => createCheckProof({ origin, now: clock, entries });

  it("tells the key it was signed with", async () => {
    const key = await aKey();
    expect(await given()({ ...sent, proof: await prove(key) })).toEqual({ jkt: key.jkt });
    const whole = { ...sent, url: `http://10.0.0.1:8080/notes` };
    // Behind a proxy the server sees another address than the client.
    expect(await given()({ ...whole, proof: [await prove(key)] })).toEqual({ jkt: key.jkt });
  });

  it.each([
    ["another method", { htm: "POST" }, {}],
    ["another path", { htu: `${origin}/other` }, {}],
    ["another API", { htu: "https://other.example/notes" }, {}],
    ["no address", { htu: undefined }, {}],
    ["another token", { ath: "x" }, {}],
    ["no token", { ath: undefined }, {}],
    ["a moment long ago", { iat: 1 }, {}],
    ["a moment to come", { iat: now / 1000 + 61 }, {}],
    ["no id", { jti: undefined }, {}],
    ["another type", {}, { typ: "at+jwt" }],
    ["no key", {}, { jwk: undefined }],
  ])("for %s is refused", async (_, claims, header) => {
    const proof = await prove(await aKey(), claims, header);
    expect(await given()({ ...sent, proof })).toHaveProperty("wrong");
  });

  it.each([undefined, [], "nonsense", ["a", "b"], "x".repeat(9000)])(
    "is none where %j came",
    async (proof) => {
      expect(await given()({ ...sent, proof })).toHaveProperty("wrong");
    },
  );

  it("counts once, and is forgotten when it is too old", async () => {
    let at = now;
    const check = given(2, () => at);
    const key = await aKey();
    const proof = await prove(key);
    expect(await check({ ...sent, proof })).toEqual({ jkt: key.jkt });
    expect(await check({ ...sent, proof })).toEqual({ wrong: "The proof was used before." });
    at += 61_000;
    for (const _ of [1, 2, 3]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const fresh = { ...sent, proof: await prove(key, { iat: at / 1000 }) };
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect(await check(fresh)).toEqual({ jkt: key.jkt });
    }
  });
});

describe("a guard before a bound token, RFC 9449 §7", () => {
  async function given(cnf: (jkt: string) => object | undefined = (jkt) => ({ jkt })) {
    const key = await aKey();
    const bound = cnf(key.jkt);
    const answers: Readonly<Record<string, object>> = {
      "/.well-known/oauth-authorization-server": {
        issuer: "https://id.example",
        introspection_endpoint: "https://id.example/introspect",
      },
      "/introspect": {
        active: true,
        token_type: bound === undefined ? "Bearer" : "DPoP",
        aud: origin,
        scope: "read",
        sub: "u1",
        ...(bound && { cnf: bound }),
      },
    };
    const guard = createGuard({
      issuer: "https://id.example",
      audience: origin,
      clientId: "api",
      clientSecret: "s",
      now: () => now,
      fetch: async (url) => Response.json(answers[new URL(url as string).pathname]),
    });
    const ask = (authorization: string, proof?: string) =>
      guard.authorize({ authorization, proof, method: "GET", url: "/notes", scopes: ["read"] });
    return { key, guard, ask };
  }

  it("lets in who proves the key, by both adapters", async () => {
    const { key, guard, ask } = await given();
    expect(await ask(`DPoP ${token}`, await prove(key))).toMatchObject({
      outcome: "granted",
      access: { subject: "u1", boundTo: key.jkt },
    });
    const headers = async () => ({ authorization: `DPoP ${token}`, dpop: await prove(key) });
    const request = new Request(`${origin}/notes`, { headers: await headers() });
    expect(await guardRequest(guard, request, "read")).toMatchObject({ subject: "u1" });
    const app = fastify();
    app.get("/notes", { ...createRouteGuard(guard)("read") }, async (one) => accessOf(one).subject);
    const answer = await app.inject({ url: "/notes?x=y", headers: await headers() });
    expect(answer.body).toBe("u1");
  });

  it("refuses it as a bearer token, and challenges by DPoP (§7.2)", async () => {
    const { key, ask } = await given();
    for (const proof of [undefined, await prove(key)]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await ask(`Bearer ${token}`, proof)).toMatchObject({
        refusal: {
          status: 401,
          body: { error: "invalid_token" },
          headers: { "www-authenticate": expect.stringMatching(/^DPoP .*algs="ES256 /) as string },
        },
      });
    }
  });

  it("refuses it without a proof, and with that of another key", async () => {
    const { ask } = await given();
    expect(await ask(`DPoP ${token}`)).toMatchObject({
      refusal: { status: 401, body: { error: "invalid_dpop_proof" } },
    });
    expect(await ask(`DPoP ${token}`, await prove(await aKey()))).toMatchObject({
      refusal: { body: { error: "invalid_token" }, reason: "bound to another key" },
    });
  });

  it("refuses by DPoP what is bound to no key, and what is bound to something else altogether", async () => {
    const plain = await given(() => undefined);
    expect(await plain.ask(`DPoP ${token}`, await prove(plain.key))).toMatchObject({
      refusal: { status: 401 },
    });
    expect(await plain.ask(`Bearer ${token}`)).toMatchObject({ outcome: "granted" });
    const byCertificate = await given(() => ({ "x5t#S256": "x" }));
    expect(await byCertificate.ask(`Bearer ${token}`)).toMatchObject({
      refusal: { reason: "bound to what is not checked here" },
    });
  });
});
