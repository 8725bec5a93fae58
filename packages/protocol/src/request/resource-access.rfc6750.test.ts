import { describe, expect, it } from "vitest";
import { someTokens } from "../testing/flow.ts";
import { ada, given, parameters, post, type World } from "../testing/world.ts";

const audience = "https://notes.example";

function check({ provider }: World, token: string, asked = audience) {
  return provider.checkAccess({ parameters: parameters({}), authorization: `Bearer ${token}` }, asked);
}

describe("access to an API of our own, RFC 6750 §3.1", () => {
  it("is what the token has of the scopes of this API, and whom it acts for; and its grant is in use", async () => {
    const world = await given();
    const { access_token } = await someTokens(world);
    expect(await check(world, access_token)).toMatchObject({
      clientId: "acme",
      userId: ada.id,
      scopes: ["read"],
    });
    expect(world.used).not.toEqual([]);
  });

  it("is the client's own where it acts as itself", async () => {
    const world = await given();
    const { access_token } = await world.provider.token(post({ grant_type: "client_credentials" }));
    const access = await check(world, access_token);
    expect(access).toMatchObject({ clientId: "acme", scopes: ["read", "write"] });
    expect(access).not.toHaveProperty("userId");
    access.used("read");
    expect(world.usedRights).toEqual([]);
  });

  it("is none with a token for other APIs, nor without one", async () => {
    const world = await given();
    const { access_token } = await someTokens(world);
    await expect(check(world, access_token, "https://other.example")).rejects.toMatchObject({
      code: "invalid_token",
      reason: "token is for other APIs",
    });
    const nothing = { parameters: parameters({}), authorization: undefined };
    await expect(world.provider.checkAccess(nothing, audience)).rejects.toMatchObject({ bare: true });
  });
});
