import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK } from "jose";
import { describe, expect, it } from "vitest";
import { createReadIdTokenHint } from "../request/id-token-hint.oidc-core.ts";
import { refresh, someTokens } from "../testing/flow.ts";
import {
  aClient,
  ada,
  basic,
  catalogue,
  type Differences,
  given,
  issuer,
  post,
  secret,
  type World,
} from "../testing/world.ts";
import { createSubjectNames } from "./subject-names.oidc-core.ts";
import { createJwtAccess, isAccessToken, longestJwtLifetime } from "./jwt-access.rfc9068.ts";

const notes = "https://notes.example";
const files = "https://files.example";

/** A world whose notes take JWTs, and whose files do not. */
function withJwt(api: object = {}, differences: Differences = {}): Promise<World> {
  return given({
    ...differences,
    client: { scopes: [...aClient.scopes, "files"], ...differences.client },
    catalogue: {
      apis: [
        { audience: notes, name: "Notes", tokenFormat: "jwt", ...api },
        { audience: files, name: "Files" },
      ],
      scopes: new Map([
        ...catalogue.scopes,
        ["files", { key: "files", audience: files, title: "Files", risk: "low", access: "see" }] as const,
      ]),
    },
  });
}

async function own(world: World, sent: Readonly<Record<string, string>> = {}): Promise<string> {
  const asked = { grant_type: "client_credentials", scope: "read", ...sent };
  return (await world.provider.token(post(asked))).access_token;
}

const asApi = basic("notes-api", secret);

describe("an access token for an API that takes JWTs, RFC 9068 §2", () => {
  it("is signed, of its own type, and says for a person what introspection would", async () => {
    const world = await withJwt();
    const { access_token } = await someTokens(world, { scope: "openid read offline_access" });
    expect(decodeProtectedHeader(access_token)).toEqual({ alg: "ES256", kid: "sig1", typ: "at+jwt" });
    const [jwk] = await world.signer.publicKeys();
    await compactVerify(access_token, await importJWK({ ...jwk }, "ES256"));
    const now = Math.floor(world.now() / 1000);
    expect(decodeJwt(access_token)).toMatchObject({
      iss: issuer,
      aud: notes,
      sub: ada.id,
      client_id: "acme",
      scope: "openid read offline_access",
      iat: now,
      exp: now + 900,
      auth_time: now,
      amr: ["pwd"],
      jti: expect.any(String) as string,
    });
  });

  it("is of the client where it acts as itself, and says of no sign-in", async () => {
    const claims = decodeJwt(await own(await withJwt()));
    expect(claims).toMatchObject({ sub: "acme", client_id: "acme", scope: "read", aud: notes });
    expect(claims).not.toHaveProperty("auth_time");
  });

  it.each([
    ["for several APIs, so that none can show it at another (§5)", { scope: "read files" }],
    ["for an API that takes none", { scope: "files" }],
  ])("stays opaque %s", async (_, sent) => {
    expect(await own(await withJwt(), sent)).toMatch(/^gwat_/);
  });

  it("is one where resource leaves that API alone (RFC 8707)", async () => {
    const world = await withJwt();
    expect(await own(world, { scope: "read files", resource: notes })).toMatch(/^ey/);
  });

  it("comes at a refresh as at the exchange", async () => {
    const world = await withJwt();
    const { refresh_token } = await someTokens(world, { scope: "openid read offline_access" });
    expect(decodeJwt((await refresh(world, refresh_token)).access_token)).toMatchObject({ sub: ada.id });
  });

  it("says in whose name it is, as introspection does", async () => {
    const jwtAccess = createJwtAccess((await withJwt()).dependencies);
    const place = { installation: "i-1", organisation: { id: "o-1", slug: "acme", name: "Acme" } };
    const record = {
      id: "t",
      clientId: "acme",
      scopes: ["read"],
      audiences: [notes],
      issuedAt: 1000,
      expiresAt: 2000,
      clientSince: 0,
      installationId: "i-1",
      generation: 2,
    };
    const token = await jwtAccess.sign(record, { place });
    expect(decodeJwt(token)).toMatchObject(place);
    expect(await jwtAccess.read(token)).toEqual(record);
  });

  it("lives for minutes, however long its API lets tokens live", async () => {
    const world = await withJwt({ accessTokenLifetime: 8 * 3_600_000 });
    const answer = await world.provider.token(post({ grant_type: "client_credentials", scope: "read" }));
    expect(answer.expires_in).toBe(longestJwtLifetime / 1000);
  });
});

describe("what we are asked about a JWT", () => {
  it("is answered from the same rows: it ends at once with its grant, for who asks", async () => {
    const world = await withJwt();
    const { access_token: token } = await someTokens(world);
    const ask = () => world.provider.introspection(post({ token }, asApi));
    expect(await ask()).toMatchObject({ active: true, scope: "read", aud: [notes], sub: ada.id });
    for (const [id, grant] of world.rows.grants) world.rows.grants.set(id, { ...grant, status: "revoked" });
    expect(await ask()).toEqual({ active: false });
  });

  it("is the same after revocation by its client (RFC 7009), and after its end", async () => {
    const world = await withJwt();
    const [token, other] = [await own(world), await own(world)];
    await world.provider.revocation(post({ token }));
    expect(await world.provider.introspection(post({ token }, asApi))).toEqual({ active: false });
    expect(await world.provider.introspection(post({ token: other }, asApi))).toMatchObject({ active: true });
    world.pass(900_000);
    expect(await world.provider.introspection(post({ token: other }, asApi))).toEqual({ active: false });
  });

  it("says when the person signed in (RFC 9470 §6.2), of an opaque one too", async () => {
    for (const api of [{}, { tokenFormat: "opaque" }]) {
      // oxlint-disable-next-line no-await-in-loop -- one world after the other
      const world = await withJwt(api);
      // oxlint-disable-next-line no-await-in-loop -- the same
      const { access_token: token } = await someTokens(world);
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect(await world.provider.introspection(post({ token }, asApi))).toMatchObject({
        auth_time: Math.floor(world.now() / 1000),
      });
    }
  });

  it("opens userinfo", async () => {
    const world = await withJwt();
    const { access_token } = await someTokens(world, { scope: "openid read" });
    const request = { ...post({}, `Bearer ${access_token}`) };
    expect(await world.provider.userinfo(request)).toMatchObject({ sub: ada.id });
  });
});

describe("what one kind of token is not, RFC 9068 §5", () => {
  it("an ID token is no access token", async () => {
    const world = await withJwt();
    const { id_token: token = "" } = await someTokens(world, { scope: "openid read" });
    expect(await createJwtAccess(world.dependencies).read(token)).toBeUndefined();
    expect(await world.provider.introspection(post({ token }))).toEqual({ active: false });
    const request = { ...post({}, `Bearer ${token}`) };
    await expect(world.provider.userinfo(request)).rejects.toMatchObject({ code: "invalid_token" });
  });

  it("an access token hints at nobody as an ID token does", async () => {
    const world = await withJwt();
    const { access_token } = await someTokens(world, { scope: "openid read" });
    const subjectNames = createSubjectNames(world.dependencies.pairwise);
    const hint = createReadIdTokenHint({ ...world.dependencies, subjectNames })(access_token, {
      ...aClient,
      id: notes,
    });
    await expect(hint).rejects.toMatchObject({ reason: "id_token_hint is an access token" });
  });

  it.each([
    ["of another issuer", { iss: "https://other.example" }],
    ["without its use", { token_use: undefined }],
    ["without an audience", { aud: undefined }],
    ["with an end that is no number", { exp: "soon" }],
    ["of nobody", { family: undefined, client_since: undefined }],
  ])("a JWT of ours %s is none", async (_, changes) => {
    const world = await withJwt();
    const { access_token } = await someTokens(world);
    const claims = { ...decodeJwt(access_token), ...changes };
    const forged = await world.signer.sign(claims, { alg: "ES256", typ: "at+jwt" });
    expect(await createJwtAccess(world.dependencies).read(forged)).toBeUndefined();
  });

  it("one whose signature is another's is none", async () => {
    const world = await withJwt();
    const token = await own(world);
    const altered = token.replace(/\.[^.]{10}/, ".AAAAAAAAAA");
    expect(await world.provider.introspection(post({ token: altered }))).toEqual({ active: false });
    expect(isAccessToken({})).toBe(false);
  });
});
