import { exportJWK, generateKeyPair, calculateJwkThumbprint, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { answerOf } from "../testing/answers.ts";
import { aCode, authorize, redemption } from "../testing/flow.ts";
import {
  ada,
  answererAt,
  authorizationRequest,
  basic,
  catalogue,
  given,
  hashing,
  issuer,
  parameters,
  post,
  secret,
  type World,
} from "../testing/world.ts";
import type { Possession, ProtocolRequest } from "../request/protocol-request.ts";
import { createProvePossession } from "./dpop-proof.rfc9449.ts";
import type { TokenResponse } from "./issue.ts";

async function aKey(alg = "ES256") {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(publicKey);
  return { alg, privateKey, jwk, jkt: await calculateJwkThumbprint(jwk) };
}

type Key = Awaited<ReturnType<typeof aKey>>;

interface Changes {
  readonly claims?: object;
  readonly header?: object;
}

/** A proof of this key for `POST /token`, or as it is changed. */
async function prove(world: World, { alg, privateKey, jwk }: Key, { claims, header }: Changes = {}) {
  const said = {
    jti: crypto.randomUUID(),
    htm: "POST",
    htu: `${issuer}/token`,
    iat: Math.floor(world.now() / 1000),
    nonce: world.seals.dpopNonce.seal({ at: world.now() }),
    ...claims,
  };
  const proof = await new SignJWT(said)
    .setProtectedHeader({ alg, typ: "dpop+jwt", jwk, ...header })
    .sign(privateKey);
  return { proof, method: "POST", path: "/token" };
}

/** Asks the token endpoint with a proof. */
async function ask(
  world: World,
  sent: Readonly<Record<string, string | undefined>>,
  possession: Possession | undefined,
  authorization?: string,
): Promise<TokenResponse> {
  const request = authorization === "" ? publicPost(sent) : post(sent, authorization);
  return world.provider.token(possession === undefined ? request : { ...request, possession });
}

function publicPost(sent: Readonly<Record<string, string | undefined>>): ProtocolRequest {
  return { parameters: parameters({ client_id: "spa", ...sent }), authorization: undefined };
}

const own = { grant_type: "client_credentials", scope: "read" };

describe("a client whose tokens are always bound, RFC 9449 §5.2", () => {
  const client = { dpopBoundAccessTokens: true };

  it("gets none without a proof, whichever grant it has, and loses nothing by asking so", async () => {
    const world = await given({ client });
    const refused = { code: "invalid_request" };
    await expect(ask(world, own, undefined)).rejects.toMatchObject(refused);
    const code = await aCode(world);
    await expect(ask(world, redemption(code), undefined)).rejects.toMatchObject(refused);
    const answer = await ask(world, redemption(code), await prove(world, await aKey()));
    expect(answer.token_type).toBe("DPoP");
    const renewal = { grant_type: "refresh_token", refresh_token: answer.refresh_token };
    await expect(ask(world, renewal, undefined)).rejects.toMatchObject(refused);
    expect(await ask(world, renewal, await prove(world, await aKey()))).toMatchObject({ token_type: "DPoP" });
  });

  it("proves itself first: what it is registered for is told to nobody else", async () => {
    const world = await given({ client });
    await expect(ask(world, own, undefined, basic("web", "wrong"))).rejects.toMatchObject({
      code: "invalid_client",
    });
  });
});

describe("a proof of possession, RFC 9449 §4.3", () => {
  it.each(["ES256", "ES384", "PS256", "RS256", "Ed25519"])(
    "of a key for %s binds what it brings",
    async (alg) => {
      const [world, key] = [await given(), await aKey(alg)];
      const answer = await ask(world, own, await prove(world, key));
      expect(answer.token_type).toBe("DPoP");
      expect(world.seals.accessToken.open(answer.access_token)).toMatchObject({
        confirmation: { jkt: key.jkt },
      });
      const seen = await world.provider.introspection(post({ token: answer.access_token }));
      expect(seen).toMatchObject({ active: true, token_type: "DPoP", cnf: { jkt: key.jkt } });
    },
  );

  it.each<[string, Changes]>([
    ["another method", { claims: { htm: "GET" } }],
    ["another endpoint", { claims: { htu: `${issuer}/revoke` } }],
    ["another server", { claims: { htu: "https://other.example/token" } }],
    ["no address", { claims: { htu: undefined } }],
    ["an address that is none", { claims: { htu: "/token" } }],
    ["a moment long ago", { claims: { iat: 1 } }],
    ["no moment", { claims: { iat: undefined } }],
    ["no id", { claims: { jti: undefined } }],
    ["another type", { header: { typ: "jwt" } }],
    ["no key", { header: { jwk: undefined } }],
    ["a shared secret", { header: { jwk: { kty: "oct", k: "c2VjcmV0" } } }],
  ])("for %s is refused", async (_, changes) => {
    const [world, key] = [await given(), await aKey()];
    await expect(ask(world, own, await prove(world, key, changes))).rejects.toMatchObject({
      code: "invalid_dpop_proof",
    });
  });

  it("with the private key in it, of another key than it names, or of no form is refused", async () => {
    const [world, key, other] = [await given(), await aKey(), await aKey()];
    const open = await prove(world, key, { header: { jwk: await exportJWK(key.privateKey) } });
    const named = await prove(world, key, { header: { jwk: other.jwk } });
    const nothing = { proof: "nonsense", method: "POST", path: "/token" };
    for (const possession of [open, named, nothing]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(ask(world, own, possession)).rejects.toMatchObject({ code: "invalid_dpop_proof" });
    }
  });

  it.each([
    [
      "whose query, host in capitals and usual port mean nothing",
      `${issuer.replace("login", "LOGIN")}:443/token?x=y#z`,
    ],
    ["whose encoded letters mean themselves (RFC 3986 §6.2.2.2)", `${issuer}/%74oke%6E`],
    ["without its dot segments (RFC 3986 §6.2.2.3)", `${issuer}/a/../%2e/token`],
  ])("has an address %s", async (_, htu) => {
    const [world, key] = [await given(), await aKey()];
    await expect(ask(world, own, await prove(world, key, { claims: { htu } }))).resolves.toBeDefined();
  });

  it("is asked for at an address that may be written in percent signs itself", async () => {
    const [world, key] = [await given(), await aKey()];
    const asked = { ...(await prove(world, key)), path: "/%74oken" };
    await expect(ask(world, own, asked)).resolves.toBeDefined();
  });

  it.each([
    ["an end that is over", { exp: -3600 }, "The proof is expired (exp)."],
    ["a beginning that is to come", { nbf: 3600 }, "The nbf of the proof is not one that counts."],
  ])("is told that it has %s", async (_, offsets, description) => {
    const [world, key] = [await given(), await aKey()];
    const claims = Object.fromEntries(
      Object.entries(offsets).map(([name, offset]) => [name, Math.floor(world.now() / 1000) + offset]),
    );
    await expect(ask(world, own, await prove(world, key, { claims }))).rejects.toMatchObject({ description });
  });

  it("has no padding (RFC 7515 §2): another text with its signature is none", async () => {
    const [world, key] = [await given(), await aKey()];
    const { proof, ...asked } = await prove(world, key);
    await expect(ask(world, own, { ...asked, proof: `${proof}=` })).rejects.toMatchObject({
      code: "invalid_dpop_proof",
    });
    await expect(ask(world, own, { ...asked, proof })).resolves.toBeDefined();
  });

  it("counts once, however many come with it at a time", async () => {
    const [world, key] = [await given(), await aKey()];
    const possession = await prove(world, key);
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => ask(world, own, possession)));
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it.each([
    ["without a nonce", { nonce: undefined }],
    ["with one of somebody else", { nonce: "made-up" }],
  ])("%s is told which to use, RFC 9449 §8", async (_, claims) => {
    const [world, key] = [await given(), await aKey()];
    const refused = ask(world, own, await prove(world, key, { claims }));
    const { code, dpopNonce: nonce } = (await refused.catch((error: unknown) => error)) as Record<
      string,
      string
    >;
    expect(code).toBe("use_dpop_nonce");
    await expect(ask(world, own, await prove(world, key, { claims: { nonce } }))).resolves.toBeDefined();
    world.pass(11 * 60_000);
    const late = ask(world, own, await prove(world, key, { claims: { nonce } }));
    await expect(late).rejects.toMatchObject({ code: "use_dpop_nonce" });
  });
});

describe("what is bound to a key, RFC 9449", () => {
  it("a code, by dpop_jkt: only that key redeems it, and a try with another spends nothing (§10)", async () => {
    const [world, key, other] = [await given(), await aKey(), await aKey()];
    const code = await aCode(world, { dpop_jkt: key.jkt });
    for (const possession of [undefined, await prove(world, other)]) {
      // oxlint-disable-next-line no-await-in-loop -- one code
      await expect(ask(world, redemption(code), possession)).rejects.toMatchObject({ code: "invalid_grant" });
    }
    expect(world.rows.spentCodes.size).toBe(0);
    const tokens = await ask(world, redemption(code), await prove(world, key));
    expect(tokens.token_type).toBe("DPoP");
    expect(answerOf(await authorize(world, { dpop_jkt: "short" })).get("error")).toBe("invalid_request");
  });

  it("a code, by the proof of the pushed request, which must not say otherwise (§10.1)", async () => {
    const [world, key] = [await given(), await aKey()];
    const push = answererAt(world.provider, "/par");
    const proof = async () => ({
      ...(await prove(world, key, { claims: { htu: `${issuer}/par` } })),
      path: "/par",
    });
    const sent = { ...authorizationRequest, client_id: "acme" };
    const other = push({ ...post({ ...sent, dpop_jkt: "x".repeat(43) }), possession: await proof() });
    await expect(other).rejects.toMatchObject({ code: "invalid_dpop_proof" });
    const pushed = await push({ ...post(sent), possession: await proof() });
    const { request_uri } = pushed as { readonly request_uri: string };
    const code = await aCode(world, { request_uri });
    expect(world.seals.authorizationCode.open(code)).toMatchObject({ confirmation: { jkt: key.jkt } });
  });

  it("the refresh token of a public client: without its key nobody goes on with it (§5)", async () => {
    const [world, key, other] = [await given(), await aKey(), await aKey()];
    const code = await aCode(world, { client_id: "spa" });
    const first = await ask(world, { ...redemption(code) }, await prove(world, key), "");
    const refresh = { grant_type: "refresh_token", refresh_token: first.refresh_token };
    for (const possession of [undefined, await prove(world, other)]) {
      // oxlint-disable-next-line no-await-in-loop -- one token
      await expect(ask(world, refresh, possession, "")).rejects.toMatchObject({ code: "invalid_grant" });
    }
    const next = await ask(world, refresh, await prove(world, key), "");
    expect(next.token_type).toBe("DPoP");
    const again = { grant_type: "refresh_token", refresh_token: next.refresh_token };
    await expect(ask(world, again, undefined, "")).rejects.toMatchObject({ code: "invalid_grant" });
  });

  it("no refresh token of a confidential client, which proves itself (§5)", async () => {
    const [world, key, other] = [await given(), await aKey(), await aKey()];
    const { refresh_token } = await ask(world, redemption(await aCode(world)), await prove(world, key));
    const refresh = { grant_type: "refresh_token", refresh_token };
    expect((await ask(world, refresh, await prove(world, other))).token_type).toBe("DPoP");
  });

  it("a JWT says it in cnf (§6.1)", async () => {
    const jwts = {
      ...catalogue,
      apis: [{ audience: "https://notes.example", name: "N", tokenFormat: "jwt" as const }],
    };
    const [world, key] = [await given({ catalogue: jwts }), await aKey()];
    const { access_token: token } = await ask(world, own, await prove(world, key));
    expect(JSON.parse(atob(token.split(".")[1] ?? ""))).toMatchObject({ cnf: { jkt: key.jkt } });
    const seen = await world.provider.introspection(post({ token }, basic("notes-api", secret)));
    expect(seen).toMatchObject({ token_type: "DPoP", cnf: { jkt: key.jkt } });
  });
});

describe("a bound token at a resource of ours, RFC 9449 §7", () => {
  async function bound() {
    const [world, key] = [await given(), await aKey()];
    const { access_token: token } = await ask(world, redemption(await aCode(world)), await prove(world, key));
    const proof = async (claims: object = {}, by = key) => ({
      ...(await prove(world, by, {
        claims: {
          htm: "GET",
          htu: `${issuer}/userinfo`,
          ath: hashing.sha256(token),
          nonce: undefined,
          ...claims,
        },
      })),
      method: "GET",
      path: "/userinfo",
    });
    const look = (authorization: string, possession?: Possession) =>
      world.provider.userinfo({ ...post({}, authorization), ...(possession && { possession }) });
    return { world, token, proof, look };
  }

  it("opens it with a proof for that token", async () => {
    const { token, proof, look } = await bound();
    expect(await look(`DPoP ${token}`, await proof())).toMatchObject({ sub: ada.id });
  });

  it("is refused as a bearer token, with its proof beside it too (§7.2)", async () => {
    const { token, proof, look } = await bound();
    for (const possession of [undefined, await proof()]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(look(`Bearer ${token}`, possession)).rejects.toMatchObject({
        code: "invalid_token",
        challenge: "DPoP",
      });
    }
  });

  it.each([
    ["for another token", { ath: "x" }],
    ["for another resource", { htu: `${issuer}/other` }],
    ["without the hash of the token", { ath: undefined }],
  ])("is refused with a proof %s", async (_, claims) => {
    const { token, proof, look } = await bound();
    await expect(look(`DPoP ${token}`, await proof(claims))).rejects.toMatchObject({
      code: "invalid_dpop_proof",
      challenge: "DPoP",
    });
  });

  it("is refused without a proof, and with that of another key", async () => {
    const { token, proof, look } = await bound();
    await expect(look(`DPoP ${token}`)).rejects.toMatchObject({ code: "invalid_dpop_proof" });
    const stolen = look(`DPoP ${token}`, await proof({}, await aKey()));
    await expect(stolen).rejects.toMatchObject({ code: "invalid_token" });
  });

  it("is the only kind that comes by DPoP", async () => {
    const { world, look } = await bound();
    const plain = await world.provider.token(post(redemption(await aCode(world))));
    await expect(look(`DPoP ${plain.access_token}`)).rejects.toMatchObject({ code: "invalid_token" });
  });
});

it("a proof may come from a client whose server has an issuer with a path", async () => {
  const [world, key] = [await given(), await aKey()];
  const provePossession = createProvePossession({
    ...world.dependencies,
    issuer: `${issuer}/tenant`,
    seals: world.seals,
  });
  const { proof } = await prove(world, key, { claims: { htu: `${issuer}/tenant/token` } });
  const possession = { proof, method: "POST", path: "/tenant/token" };
  expect(await provePossession(possession, { nonce: "needed" })).toBe(key.jkt);
});
