import { describe, expect, it } from "vitest";
import { refresh, someTokens } from "../testing/flow.ts";
import { basic, given, post, secret, type World } from "../testing/world.ts";

function revoke(world: World, token: string | undefined, who?: string): Promise<void> {
  return world.provider.revocation(post({ token, token_type_hint: "refresh_token" }, who));
}

describe("revocation, RFC 7009 §2", () => {
  it("of a refresh token ends the family and its access tokens (§2.1)", async () => {
    const world = await given();
    const { access_token, refresh_token } = await someTokens(world);
    await revoke(world, refresh_token);
    await expect(refresh(world, refresh_token)).rejects.toMatchObject({ code: "invalid_grant" });
    expect(await world.provider.introspection(post({ token: access_token }))).toEqual({ active: false });
  });

  it("of an access token ends it alone, whatever the hint says (§2.1)", async () => {
    const world = await given();
    const { access_token, refresh_token } = await someTokens(world);
    await revoke(world, access_token);
    expect(await world.provider.introspection(post({ token: access_token }))).toEqual({ active: false });
    const next = await refresh(world, refresh_token);
    expect(await world.provider.introspection(post({ token: next.access_token }))).toMatchObject({
      active: true,
    });
  });

  it.each(["access_token", "refresh_token"] as const)(
    "of an %s is recorded as the client's, in its request",
    async (which) => {
      const world = await given();
      const tokens = await someTokens(world);
      const request = { ...post({ token: tokens[which] }), requestId: () => "r-1" };
      await world.provider.revocation(request);
      await world.provider.revocation(request);
      const { action, ...by } = world.rows.records.at(-1) ?? {};
      expect(action).toBe(which === "access_token" ? "token.revoked" : "family.ended");
      expect(by).toMatchObject({ actor: "client:acme", requestId: "r-1", at: world.now() });
      expect(world.rows.records.filter(({ actor }) => actor === "client:acme")).toHaveLength(1);
    },
  );

  it.each(["nonsense", "gwat_k001AAAAAAAAAAAAAAAA", "gwac_k001AAAAAAAAAAAAAAAA"])(
    "of an unknown token succeeds (§2.2): %s",
    async (token) => {
      await expect(revoke(await given(), token)).resolves.toBeUndefined();
    },
  );

  it("of an expired token succeeds and writes nothing", async () => {
    const world = await given();
    const { access_token } = await someTokens(world);
    world.pass(900_000);
    await revoke(world, access_token);
    expect(world.rows.revokedTokens.size).toBe(0);
  });

  it("of another client's token is refused and changes nothing (§2.1)", async () => {
    const world = await given();
    const { access_token, refresh_token } = await someTokens(world);
    for (const token of [access_token, refresh_token]) {
      const attempt = revoke(world, token, basic("notes-api", secret));
      await expect(attempt).rejects.toMatchObject({ code: "unauthorized_client" });
    }
    expect(await world.provider.introspection(post({ token: access_token }))).toMatchObject({ active: true });
  });

  it("needs the token and a client that proves itself", async () => {
    const world = await given();
    await expect(revoke(world, undefined)).rejects.toMatchObject({ code: "invalid_request" });
    await expect(revoke(world, "x", basic("acme", "wrong"))).rejects.toMatchObject({
      code: "invalid_client",
    });
  });
});
