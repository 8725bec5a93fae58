import { createLocalJWKSet, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { someTokens } from "../testing/flow.ts";
import type { Scope } from "../scope.ts";
import { aClient, ada, catalogue, given, issuer, parameters, post, type World } from "../testing/world.ts";
import type { UserinfoResponse } from "./userinfo.oidc-core.ts";
import { userinfoClaims } from "./userinfo.oidc-core.ts";

function userinfo(world: World, token: string): Promise<UserinfoResponse | string> {
  return world.provider.userinfo({ parameters: parameters({}), authorization: `Bearer ${token}` });
}

describe("userinfo, OpenID Connect Core §5.3", () => {
  it("answers the claims of the scopes that were given (§5.4)", async () => {
    const world = await given();
    const { access_token } = await someTokens(world, { scope: "openid profile email groups" });
    const answer = await userinfo(world, access_token);
    expect(answer).toEqual({
      sub: ada.id,
      name: "Ada Lovelace",
      preferred_username: "ada",
      updated_at: 1,
      email: "ada@example.org",
      email_verified: true,
      groups: ["engineers"],
    });
    const ofPlaces = ["installation", "organisation"];
    expect([...Object.keys(answer), ...ofPlaces].toSorted()).toEqual(userinfoClaims.toSorted());
  });

  it("is signed for a client that registered for it, with who tells it and to whom (§5.3.2)", async () => {
    const world = await given({ client: { userinfoAlgorithm: "ES256" } });
    const { access_token } = await someTokens(world, { scope: "openid email" });
    const { keys } = await world.provider.jwks();
    const text = await userinfo(world, access_token);
    const { payload, protectedHeader } = await jwtVerify(
      text as string,
      createLocalJWKSet({ keys: [...keys] }),
      {
        currentDate: new Date(world.now()),
      },
    );
    expect(protectedHeader.alg).toBe("ES256");
    expect(payload).toEqual({
      iss: issuer,
      aud: aClient.id,
      iat: Math.floor(world.now() / 1000),
      sub: ada.id,
      email: "ada@example.org",
      email_verified: true,
    });
  });

  it("notes the use of each scope that it answers for, ADR 60", async () => {
    const world = await given();
    const { access_token } = await someTokens(world, { scope: "openid email read" });
    const before = world.usedRights.length;
    await userinfo(world, access_token);
    const used = world.usedRights.slice(before);
    expect(used.map((right) => right.split(" ").at(-1))).toEqual(["openid", "email"]);
  });

  it("answers the subject alone for openid alone", async () => {
    const world = await given();
    const { access_token } = await someTokens(world, { scope: "openid read" });
    expect(await userinfo(world, access_token)).toEqual({ sub: ada.id });
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"])(
    "answers the subject alone for a scope named %s, which objects have by themselves",
    async (key) => {
      const scope: Scope = { key, audience: "https://notes.example", title: "x", risk: "low", access: "see" };
      const world = await given({
        client: { scopes: ["openid", key] },
        catalogue: { ...catalogue, scopes: new Map([...catalogue.scopes, [key, scope]]) },
      });
      const { access_token } = await someTokens(world, { scope: `openid ${key}` });
      expect(await userinfo(world, access_token)).toEqual({ sub: ada.id });
    },
  );

  it.each<[string, (world: World) => void]>([
    ["it expired", (world) => world.pass(900_000)],
    ["its family ended", ({ rows }) => rows.families.clear()],
    ["the person is suspended", ({ rows }) => rows.subjects.set(ada.id, { ...ada, status: "suspended" })],
  ])("refuses a token with invalid_token when %s, RFC 6750 §3.1", async (_, happens) => {
    const world = await given();
    const { access_token } = await someTokens(world);
    happens(world);
    await expect(userinfo(world, access_token)).rejects.toMatchObject({
      code: "invalid_token",
      challenge: "Bearer",
    });
  });

  it("refuses a token that was revoked by itself", async () => {
    const world = await given();
    const { access_token } = await someTokens(world);
    await world.provider.revocation(post({ token: access_token }));
    await expect(userinfo(world, access_token)).rejects.toMatchObject({ code: "invalid_token" });
  });

  it.each(["abc", "gwrt_k001AAAAAAAA"])("refuses what is no access token: %s", async (text) => {
    await expect(userinfo(await given(), text)).rejects.toMatchObject({ code: "invalid_token" });
  });

  it("names the scope that is missing, RFC 6750 §3.1", async () => {
    const world = await given();
    const own = await world.provider.token(post({ grant_type: "client_credentials" }));
    const plain = await someTokens(world, { scope: "read" });
    for (const { access_token } of [own, plain]) {
      await expect(userinfo(world, access_token)).rejects.toMatchObject({
        code: "insufficient_scope",
        scope: "openid",
      });
    }
  });
});
