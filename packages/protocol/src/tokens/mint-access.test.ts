import { describe, expect, it } from "vitest";
import type { Scope } from "../scope.ts";
import { refresh, someTokens } from "../testing/flow.ts";
import { aClient, catalogue, given, post } from "../testing/world.ts";
import { createJwtAccess } from "./jwt-access.rfc9068.ts";
import { createMintAccess } from "./mint-access.ts";

describe("how long access tokens live, RFC 6749 §5.1", () => {
  it("lets a token live as long as the strictest of its APIs allows", async () => {
    const [notes] = catalogue.apis;
    const strict = {
      ...catalogue,
      apis: [{ audience: "", name: "", ...notes, accessTokenLifetime: 60_000 }],
    };
    const world = await given({ catalogue: strict });
    const answer = await world.provider.token(post({ grant_type: "client_credentials" }));
    expect(answer.expires_in).toBe(60);
    world.pass(60_000);
    expect(await world.provider.introspection(post({ token: answer.access_token }))).toEqual({
      active: false,
    });
  });

  it.each([
    ["longer than the instance says", 8 * 3600, undefined, 8 * 3600],
    ["as long as the strictest of its APIs allows", 8 * 3600, 60, 60],
    ["no longer than the instance says where one of its APIs leaves it to that", 8 * 3600, "standard", 900],
  ])("lets a token live %s", async (_, notesLifetime, otherLifetime, expected) => {
    const other = { audience: "https://other.example", name: "Other" };
    const its = typeof otherLifetime === "number" ? { accessTokenLifetime: otherLifetime * 1000 } : {};
    const scope: Scope = { key: "other", audience: other.audience, title: "x", risk: "low", access: "see" };
    const world = await given({
      client: { scopes: otherLifetime === undefined ? ["read"] : ["read", "other"] },
      catalogue: {
        apis: [
          { audience: "https://notes.example", name: "Notes", accessTokenLifetime: notesLifetime * 1000 },
          { ...other, ...its },
        ],
        scopes: new Map([...catalogue.scopes, [scope.key, scope]]),
      },
    });
    const answer = await world.provider.token(post({ grant_type: "client_credentials" }));
    expect(answer.expires_in).toBe(expected);
    const introspect = () => world.provider.introspection(post({ token: answer.access_token }));
    world.pass(expected * 1000 - 1);
    expect(await introspect()).toMatchObject({ active: true, exp: Math.ceil(world.now() / 1000) });
    world.pass(1);
    expect(await introspect()).toEqual({ active: false });
  });

  it("lets tokens of a code and of a refresh live as long as their API says", async () => {
    const world = await given({
      catalogue: {
        ...catalogue,
        apis: [{ audience: "https://notes.example", name: "Notes", accessTokenLifetime: 3_600_000 }],
      },
    });
    const first = await someTokens(world);
    expect(first.expires_in).toBe(3600);
    expect((await refresh(world, first.refresh_token)).expires_in).toBe(3600);
    const plain = await someTokens(world, { scope: "openid read" });
    world.pass(3_599_000);
    expect(await world.provider.introspection(post({ token: plain.access_token }))).toMatchObject({
      active: true,
    });
    expect((await someTokens(world, { scope: "openid" })).expires_in).toBe(900);
  });

  it.each([
    [undefined, 900_000],
    [60_000, 60_000],
    [3_600_000, 900_000],
  ])("lets a token live no longer than what was decided says: %s", async (atMost, expected) => {
    const { dependencies, seals, now } = await given();
    const jwtAccess = createJwtAccess(dependencies);
    const mintAccess = createMintAccess({ ...dependencies, seals, jwtAccess, accessTokenLifetime: 900_000 });
    const decided = { client: aClient, scopes: ["read"], ...(atMost !== undefined && { atMost }) };
    const { accessToken, lifetime } = await mintAccess(decided, catalogue, now());
    expect(lifetime).toBe(expected);
    expect(seals.accessToken.open(accessToken)).toMatchObject({ expiresAt: now() + expected });
  });
});
