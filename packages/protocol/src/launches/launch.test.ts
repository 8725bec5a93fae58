import { decodeJwt, decodeProtectedHeader } from "jose";
import { describe, expect, it } from "vitest";
import { aPlace, givenLaunch } from "../testing/launching.ts";
import { ada, aClient, issuer } from "../testing/world.ts";
import { frameOrigin } from "./launch.ts";

const look = { locale: "de", theme: "dark" } as const;

describe("a launch", () => {
  it("leads to the app's page without a word of the launch in the address, and tells the rest in a token (promise 13)", async () => {
    const world = await givenLaunch();
    const launched = await world.launches.launch("installed", world.signedIn(1_000), look);
    const token = launched?.launch?.token ?? "";
    expect(launched).toMatchObject({
      installation: "installed",
      frame: { url: aPlace.url, origin: "https://app.example" },
      launch: { expiresAt: world.now() + 60_000 },
    });
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: "ES256", typ: "launch+jwt" });
    const now = Math.floor(world.now() / 1000);
    expect(decodeJwt(token)).toEqual({
      token_use: "launch",
      iss: issuer,
      aud: aClient.id,
      sub: ada.id,
      jti: expect.any(String),
      iat: now,
      nbf: now,
      exp: now + 60,
      installation: "installed",
      generation: 1,
      organisation: { id: "northwind", slug: "northwind", name: "Northwind" },
      locale: "de",
      theme: "dark",
      parent_origin: issuer,
      sid: "session",
      auth_time: now - 1,
      amr: ["pwd"],
      epoch: 0,
    });
  });

  it("is another one each time", async () => {
    const world = await givenLaunch();
    const ids = [await world.aLaunch(), await world.aLaunch()].map((token) => decodeJwt(token).jti);
    expect(new Set(ids).size).toBe(2);
  });

  it("is none for a stranger, and none of an installation that is not there (promise 3)", async () => {
    const { launches, signedIn } = await givenLaunch();
    await expect(launches.launch("another", signedIn(), look)).resolves.toBeUndefined();
    await expect(launches.look("installed", "somebody-else")).resolves.toBeUndefined();
  });

  it.each(["uninstalled", "suspended", "organisation-closed", "no-frame"] as const)(
    "is refused where the app is %s, without an address or a token",
    async (refused) => {
      const world = await givenLaunch();
      world.place({ refused, suspendedBy: "platform" });
      const launched = await world.launches.launch("installed", world.signedIn(), look);
      expect(launched).toMatchObject({ refused, suspendedBy: "platform" });
      expect(launched).not.toHaveProperty("frame");
      expect(launched).not.toHaveProperty("launch");
    },
  );

  it("is refused for an address of our own origin", async () => {
    const world = await givenLaunch();
    world.place({ url: `${issuer}/console/` });
    const launched = await world.launches.launch("installed", world.signedIn(), look);
    expect(launched).toMatchObject({ refused: "unsafe-address" });
    expect(launched).not.toHaveProperty("frame");
  });
});

describe("the origin of a frame", () => {
  const own = "https://id.example";

  it.each([
    ["https://app.example/a?b#c", "https://app.example"],
    ["https://app.example:8443/", "https://app.example:8443"],
    ["http://localhost:3000/", "http://localhost:3000"],
    ["http://[::1]:3000/", "http://[::1]:3000"],
  ])("of %s is %s", (url, origin) => {
    expect(frameOrigin(url, own)).toBe(origin);
  });

  it.each([
    "https://id.example/console",
    "https://ID.example:443/",
    "http://app.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "blob:https://app.example/x",
    "https://user:pass@app.example/",
    "//app.example/",
    "https://app.example;frame-src *",
    "",
  ])("is none for %s", (url) => {
    expect(frameOrigin(url, own)).toBeUndefined();
  });
});
