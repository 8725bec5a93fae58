import { describe, expect, it } from "vitest";
import type { CheckPassword, PasswordOutcome } from "../../ports/password-check.ts";
import { features } from "../../provider.ts";
import { refresh } from "../../testing/flow.ts";
import { ada, type Differences, given, post } from "../../testing/world.ts";
import { legacyPassword } from "./password.rfc6749.ts";

const ask = { grant_type: "password", username: "ada", password: "correct horse battery staple" };
const client = {
  firstParty: true,
  grantTypes: ["password", "refresh_token"],
} satisfies Differences["client"];

/** A world in which the operator switched the grant on, the client is registered for it, and the password is right. */
async function behindTheWall(
  differences: Differences = {},
  outcome: PasswordOutcome = { outcome: "proven", userId: ada.id, epoch: 0, methods: ["pwd"] },
) {
  const tried: Parameters<CheckPassword>[0][] = [];
  const world = await given({
    client,
    features: [...features, legacyPassword],
    async checkPassword(attempt) {
      tried.push(attempt);
      return outcome;
    },
    ...differences,
  });
  return { ...world, tried };
}

describe("password grant, RFC 6749 §4.3", () => {
  it("gives tokens for the person, which refresh and end like all others", async () => {
    const world = await behindTheWall();
    const { access_token, refresh_token, scope } = await world.provider.token(
      post({ ...ask, scope: "read offline_access" }),
    );
    expect(scope).toBe("read offline_access");
    expect(world.seals.accessToken.open(access_token)).toMatchObject({ userId: ada.id });
    await expect(refresh(world, refresh_token)).resolves.toMatchObject({ scope });
    expect(world.rows.families.size).toBe(1);
    const [grant] = world.rows.grants.values();
    expect(grant).toMatchObject({ subject: { person: ada.id }, scopes: ["read", "offline_access"] });
    world.rows.subjects.set(ada.id, { ...ada, epoch: 1 });
    await expect(world.provider.introspection(post({ token: access_token }))).resolves.toEqual({
      active: false,
    });
  });

  it("hands on where it came from, so that guesses count with those of the sign-in page", async () => {
    const { provider, tried } = await behindTheWall();
    await provider.token({ ...post(ask), network: () => "192.0.2.1" });
    expect(tried).toEqual([{ login: "ada", password: ask.password, network: "192.0.2.1" }]);
  });

  it("issues no ID token: nobody signed in at the provider", async () => {
    const { provider } = await behindTheWall();
    const answer = await provider.token(post({ ...ask, scope: "openid read" }));
    expect(answer).not.toHaveProperty("id_token");
    expect(answer.scope).toBe("read");
  });

  it.each(["unknown_user", "wrong_password", "suspended"])(
    "answers %s as any other failure, and writes nothing",
    async (reason) => {
      const world = await behindTheWall({}, { outcome: "refused", reason });
      await expect(world.provider.token(post(ask))).rejects.toMatchObject({
        code: "invalid_grant",
        description: "The grant is invalid, expired or already used.",
        reason: `password refused: ${reason}`,
      });
      expect([world.rows.grants.size, world.rows.families.size]).toEqual([0, 0]);
    },
  );

  it("says when to try again after too many failures, and that it was too much", async () => {
    const { provider, now } = await behindTheWall({}, { outcome: "busy" });
    await expect(provider.token(post(ask))).rejects.toMatchObject({ retryAfter: 1 });
    const slowed = await behindTheWall({}, { outcome: "throttled", retryAt: now() + 29_500 });
    await expect(slowed.provider.token(post(ask))).rejects.toMatchObject({
      code: "temporarily_unavailable",
      retryAfter: 30,
    });
  });

  it.each([
    ["somebody else's app", { firstParty: false }],
    ["a client of an app", { app: { id: "app", environment: "live" as const } }],
  ])("is refused to %s before the password is looked at", async (_, change) => {
    const { provider, tried } = await behindTheWall({ client: { ...client, ...change } });
    await expect(provider.token(post(ask))).rejects.toMatchObject({ code: "unauthorized_client" });
    expect(tried).toEqual([]);
  });

  it("is refused to a client that is not registered for it", async () => {
    const { provider, tried } = await behindTheWall({
      client: { ...client, grantTypes: ["client_credentials"] },
    });
    await expect(provider.token(post(ask))).rejects.toMatchObject({
      code: "unauthorized_client",
      description: "The client is not registered for this grant_type.",
    });
    expect(tried).toEqual([]);
  });

  it("is not offered unless the operator switched it on, and says so", async () => {
    const { provider, tried } = await behindTheWall({ features });
    await expect(provider.token(post(ask))).rejects.toMatchObject({
      code: "unsupported_grant_type",
      description: "The operator of this server has not switched the legacy grant type password on.",
    });
    expect(tried).toEqual([]);
    expect((await provider.metadata())["grant_types_supported"]).not.toContain("password");
  });

  it.each(["username", "password"])("refuses a request without %s", async (name) => {
    const { provider } = await behindTheWall();
    await expect(provider.token(post({ ...ask, [name]: undefined }))).rejects.toMatchObject({
      code: "invalid_request",
    });
  });

  it("refuses when nothing is left of the asked scope, before the password is looked at", async () => {
    const { provider, tried } = await behindTheWall();
    await expect(provider.token(post({ ...ask, scope: "openid" }))).rejects.toMatchObject({
      code: "invalid_scope",
    });
    expect(tried).toEqual([]);
  });
});
