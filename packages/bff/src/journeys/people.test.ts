import { onTestFinished, describe, expect, it } from "vitest";
import { startApi } from "../proxy/testing/start-api.ts";
import { given } from "../testing/given.ts";

/** Ada has a refresh token from a first sign-in, and then somebody signs in at the same browser to whom the provider gives none. */
async function givenAda({ saysWho = true } = {}) {
  let person = "ada";
  const who = await startApi((_, response) =>
    response.end(saysWho ? JSON.stringify({ login: person }) : "{}"),
  );
  onTestFinished(who.stop);
  const world = await given({}, (acme) => {
    if (typeof acme.provider === "string") throw new Error("the fake provider has a definition");
    const api = { ...acme.provider.api, identity: { url: `${who.origin}/me`, name: "login" } };
    return { providers: { acme: { ...acme, provider: { ...acme.provider, api } } } };
  });
  await world.signIn();
  world.provider.set({ refresh: "none" });
  return {
    ...world,
    next: async (name: string) => {
      person = name;
      await world.signIn();
      world.provider.set({ refresh: "rotate" });
      // Longer than access tokens live.
      world.pass(2 * 3_600_000);
      return world.status();
    },
  };
}

describe("several people at one browser", () => {
  it("who signs in again goes on with the refresh token of before, where none comes", async () => {
    const { next } = await givenAda();
    expect(await next("ada")).toMatchObject({ signedIn: true });
  });

  it.each([
    ["another person", "grace", true],
    ["somebody of whom the provider does not say who it is", "ada", false],
  ])("%s does not get the refresh token of who was there before", async (_, name, saysWho) => {
    const { next, events } = await givenAda({ saysWho });
    expect((await next(name)).signedIn).toBe(false);
    expect(events.map(({ type }) => type)).not.toContain("refreshed");
  });
});
