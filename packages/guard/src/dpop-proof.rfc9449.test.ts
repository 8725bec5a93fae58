import { describe, expect, it } from "vitest";
import { createCheckProof } from "./dpop-proof.rfc9449.ts";
import { createGuard } from "./guard.ts";
import { createPublicAddress } from "./public-address.ts";
import { aKey, prove as proveNow } from "./testing/proofs.ts";

const origin = "https://api.example";
const now = 1_800_000_000_000;
const token = "gwat_bound";

const prove: typeof proveNow = (key, at, claims, header) =>
  proveNow(key, at, { htu: `${origin}/notes`, iat: now / 1000, ...claims }, header);

const sent = { token, method: "GET", url: "/notes?limit=5" };

describe("a proof of possession at an API, RFC 9449 §4.3", () => {
  const given = (entries = 100, clock = () => now) =>
    createCheckProof({ addressOf: createPublicAddress({ audience: origin }), now: clock, entries });

  it("tells the key it was signed with", async () => {
    const key = await aKey();
    expect(await given()({ ...sent, proof: await prove(key, token) })).toEqual({ jkt: key.jkt });
    const whole = { ...sent, url: `http://10.0.0.1:8080/notes` };
    // Behind a proxy the server sees another address than the client.
    expect(await given()({ ...whole, proof: [await prove(key, token)] })).toEqual({ jkt: key.jkt });
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
    const proof = await prove(await aKey(), token, claims, header);
    expect(await given()({ ...sent, proof })).toHaveProperty("wrong");
  });

  it.each([
    ["with encoded letters", { url: "/notes" }, `${origin}/%6eotes`],
    ["asked for with encoded letters", { url: "/%6Eotes?a" }, `${origin}/notes`],
    ["with dot segments", { url: "/notes" }, `${origin}/a/%2E%2e/notes`],
    ["with digits of an encoded sign in small letters", { url: "/a%2Fb" }, `${origin}/a%2fb`],
    ["with its usual port", { url: "/notes" }, "HTTPS://API.example:443/notes"],
  ])("is for the same address %s, as URIs are compared", async (_, asked, htu) => {
    const key = await aKey();
    const proof = await prove(key, token, { htu });
    expect(await given()({ ...sent, ...asked, proof })).toEqual({ jkt: key.jkt });
  });

  it("says what of it does not count", async () => {
    const wrong = async (claims: object) =>
      given()({ ...sent, proof: await prove(await aKey(), token, { ...claims }) });
    expect(await wrong({ exp: now / 1000 - 3600 })).toEqual({ wrong: "The proof is expired (exp)." });
    expect(await wrong({ nbf: now / 1000 + 3600 })).toEqual({
      wrong: "The nbf of the proof is not one that counts.",
    });
  });

  it("has no padding, RFC 7515 §2", async () => {
    const proof = `${await prove(await aKey(), token)}=`;
    expect(await given()({ ...sent, proof })).toHaveProperty("wrong");
  });

  it("is for nobody where the API has no address, whatever it names", async () => {
    const check = createCheckProof({
      addressOf: createPublicAddress({ audience: "urn:notes" }),
      now: () => now,
      entries: 100,
    });
    for (const htu of [undefined, "urn:notes", `${origin}/notes`])
      expect(await check({ ...sent, proof: await prove(await aKey(), token, { htu }) })).toHaveProperty(
        "wrong",
      );
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
    const proof = await prove(key, token);
    expect(await check({ ...sent, proof })).toEqual({ jkt: key.jkt });
    expect(await check({ ...sent, proof })).toEqual({ wrong: "The proof was used before." });
    at += 61_000;
    for (const _ of [1, 2, 3]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const fresh = { ...sent, proof: await prove(key, token, { iat: at / 1000 }) };
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
    return { key, ask };
  }

  it("lets in who proves the key", async () => {
    const { key, ask } = await given();
    expect(await ask(`DPoP ${token}`, await prove(key, token))).toMatchObject({
      outcome: "granted",
      access: { subject: "u1", boundTo: key.jkt },
    });
  });

  it("refuses it as a bearer token, and challenges by DPoP (§7.2)", async () => {
    const { key, ask } = await given();
    for (const proof of [undefined, await prove(key, token)]) {
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
    expect(await ask(`DPoP ${token}`, await prove(await aKey(), token))).toMatchObject({
      refusal: { body: { error: "invalid_token" }, reason: "bound to another key" },
    });
  });

  it("refuses by DPoP what is bound to no key, and what is bound to something else altogether", async () => {
    const plain = await given(() => undefined);
    expect(await plain.ask(`DPoP ${token}`, await prove(plain.key, token))).toMatchObject({
      refusal: { status: 401 },
    });
    expect(await plain.ask(`Bearer ${token}`)).toMatchObject({ outcome: "granted" });
    const byCertificate = await given(() => ({ "x5t#S256": "x" }));
    expect(await byCertificate.ask(`Bearer ${token}`)).toMatchObject({
      refusal: { reason: "bound to what is not checked here" },
    });
  });
});
