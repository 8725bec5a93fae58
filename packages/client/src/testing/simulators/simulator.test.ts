import { afterEach, describe, expect, it } from "vitest";
import { simulatorProfile } from "./profiles.ts";
import { type Simulator, startSimulator } from "./simulator.ts";

const running: Simulator[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(async (simulator) => simulator.stop()));
});

async function given(id: string): Promise<Simulator> {
  const simulator = await startSimulator(simulatorProfile(id));
  running.push(simulator);
  return simulator;
}

describe("a provider on this machine", () => {
  it("answers for its real addresses, and 404 for any other", async () => {
    const { fetch } = await given("github");
    expect((await fetch("https://api.github.com/user")).status).toBe(401);
    expect((await fetch("https://api.github.com/else")).status).toBe(404);
    expect((await fetch("https://github.example/login/oauth/access_token", { method: "POST" })).status).toBe(
      404,
    );
  });

  it("publishes its metadata where it has some, even under an issuer that ends with a slash", async () => {
    const { fetch } = await given("auth0");
    const response = await fetch("https://acme.eu.auth0.com/.well-known/openid-configuration");
    expect(await response.json()).toMatchObject({ issuer: "https://acme.eu.auth0.com/" });
  });

  it("says on the page why it refuses", async () => {
    const simulator = await given("spotify");
    await expect(simulator.visit("https://accounts.spotify.com/authorize?state=s")).rejects.toThrow(
      "spotify refused: invalid_request: the authorization request's client_id must be",
    );
  });

  it("lets nobody in without a token it gave out", async () => {
    const { fetch } = await given("shopify");
    const headers = { "x-shopify-access-token": "undefined" };
    const url = "https://acme-store.myshopify.com/admin/api/2026-10/shop.json";
    expect((await fetch(url, { headers })).status).toBe(401);
  });
});
