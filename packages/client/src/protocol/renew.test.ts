import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";

describe("a new token without a person", () => {
  it("goes to the refresh endpoint where it has an address of its own", async () => {
    const { grantway, provider, request, person, seen } = await given();
    const endpoints = { ...provider.definition.endpoints, refresh: `${provider.issuer}/renew` };
    await grantway.connect({ ...request, provider: { ...provider.definition, endpoints } }, person);
    await expect(grantway.refresh("fake")).rejects.toMatchObject({ code: "provider_answer_invalid" });
    expect(seen("/renew")).toHaveLength(1);
  });

  it("is not to be had without a refresh token, and the definition's hint is told", async () => {
    const refresh = { kind: "none", offlineHint: "Add the scope offline_access." } as const;
    const { connect, grantway, provider, person } = await given({
      provider: { refresh: "none" },
      definition: { refresh },
    });
    await connect();
    expect(person.notices.join()).toContain("gave no refresh token");
    provider.expireAll();
    expect((await grantway.fetch("fake", "/me")).status).toBe(401);
    await expect(grantway.refresh("fake")).rejects.toThrow("Add the scope offline_access.");
  });

  it("names the redirect URI of the sign-in where the definition wants it, at every refresh", async () => {
    const requests = { refresh: { parameters: { redirect_uri: "{redirect_uri}" } } };
    const { connect, grantway, seen } = await given({ definition: { requests } });
    await connect();
    await grantway.refresh("fake");
    await grantway.refresh("fake");
    const [signIn, ...refreshes] = seen("/token").map(({ form }) => form.get("redirect_uri"));
    expect(signIn).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    expect(refreshes).toEqual([signIn, signIn]);
  });

  it("leaves it out after a sign-in without one, where it may be left out", async () => {
    const requests = { refresh: { optionalParameters: { redirect_uri: "{redirect_uri}" } } };
    const { connect, grantway, seen } = await given({ definition: { requests } });
    await connect({ flow: "password", password: { username: "ada", password: "correct horse" } });
    await grantway.refresh("fake");
    expect(seen("/token").map(({ form }) => form.has("redirect_uri"))).toEqual([false, false]);
  });

  it("works with a refresh token that stays the same", async () => {
    const { connect, grantway, provider, store } = await given({ provider: { refresh: "reuse" } });
    await connect();
    const before = (await store.get("fake"))?.connection.tokens?.refreshToken;
    for (let round = 0; round < 3; round++) await grantway.refresh("fake");
    expect((await store.get("fake"))?.connection.tokens?.refreshToken).toBe(before);
    expect(provider.counts()).toMatchObject({ rotations: 3, endedFamilies: 0 });
  });
});
