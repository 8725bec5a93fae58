import { describe, expect, it } from "vitest";
import { prove, type SignedInUser } from "../brand.ts";
import { ExpiredRequestError } from "../errors/expired-request-error.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import { textHashOf } from "../testing/answers.ts";
import {
  anAllowedDevice,
  answer,
  askForCodes,
  enter,
  entered,
  poll,
  withDevices,
} from "../testing/device.ts";
import { anOffer, aPlace, appClient, southwind } from "../testing/installed.ts";
import { ada, type World } from "../testing/world.ts";

const noSuchCode = "BCDF-GHJK";

async function question(world: World, request: string, visitor = world.visitor()) {
  const asked = await world.provider.authorization.question(request, visitor);
  if ("to" in asked) throw new Error(`went to ${asked.to}`);
  return asked;
}

function ben(world: World): SignedInUser {
  world.rows.subjects.set("ben", { ...ada, id: "ben" });
  return prove<SignedInUser>({ ...world.signedIn(), userId: "ben", sid: "bens", sessionId: "bens" });
}

describe("the code of a device, entered by a person, RFC 8628 §3.3", () => {
  it("leads to a question about all that the device may do, and where it asked from", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    const asked = await question(world, await entered(world, user_code));
    expect(asked).toMatchObject({
      client: { id: "acme" },
      asked: [{ key: "openid" }, { key: "read" }],
      kept: [],
      again: false,
      device: { address: "192.0.2.7", program: "curl", askedAt: world.now() },
    });
    expect(asked).not.toHaveProperty("destination");
  });

  it("asks about all of it again for each device, of ours too, whatever was allowed before", async () => {
    const world = await withDevices({ firstParty: true });
    await anAllowedDevice(world);
    world.pass(60_000);
    const { user_code } = await askForCodes(world);
    const asked = await question(world, await entered(world, user_code));
    expect(asked).toMatchObject({ asked: [{ key: "openid" }, { key: "read" }], kept: [] });
  });

  it("is taken in any spelling, and nothing else is", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    const spelt = ` ${user_code.toLowerCase().replace("-", " – ")} `;
    await expect(enter(world, spelt)).resolves.toMatchObject({ to: "consent" });
    for (const typed of [noSuchCode, "", "hello", "x".repeat(10_000)])
      await expect(enter(world, typed)).resolves.toEqual({ problem: "unknown" });
  });

  it("is over once it was answered, for whoever enters it again", async () => {
    const world = await withDevices();
    const { user_code } = await anAllowedDevice(world);
    await expect(enter(world, user_code)).resolves.toEqual({ problem: "used" });
    await expect(enter(world, user_code, { user: ben(world) })).resolves.toEqual({ problem: "used" });
  });

  it("is over when its time has come", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    world.pass(600_000);
    await expect(enter(world, user_code)).resolves.toEqual({ problem: "expired" });
  });

  it("leads nowhere for a client that is suspended or gone since", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    const acme = world.rows.clients.get("acme");
    if (acme === undefined) throw new Error("no client");
    world.rows.clients.set("acme", { ...acme, status: "suspended" });
    await expect(enter(world, user_code)).rejects.toThrow(UnsafeRedirectError);
    world.rows.clients.delete("acme");
    await expect(enter(world, user_code)).resolves.toEqual({ problem: "expired" });
  });
});

describe("guesses at codes, RFC 8628 §5.1", () => {
  it("are slowed by person, from wherever they come", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    for (let tries = 0; tries < 10; tries += 1) await enter(world, noSuchCode, { network: `n${tries}` });
    const retryAt = world.now() + 1_000;
    await expect(enter(world, user_code)).resolves.toEqual({ problem: "throttled", retryAt });
    await expect(enter(world, user_code, { user: ben(world) })).resolves.toHaveProperty("to", "consent");
    world.pass(1_000);
    await expect(enter(world, user_code)).resolves.toHaveProperty("to", "consent");
  });

  it("are slowed by network, whoever makes them", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    for (let tries = 0; tries < 10; tries += 1) {
      const user = prove<SignedInUser>({ ...world.signedIn(), userId: `u${tries}` });
      await enter(world, noSuchCode, { user });
    }
    await expect(enter(world, user_code)).resolves.toMatchObject({ problem: "throttled" });
    await expect(enter(world, user_code, { network: "elsewhere" })).resolves.toHaveProperty("to", "consent");
  });

  it("are none where what was typed cannot be a code", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    for (let tries = 0; tries < 40; tries += 1) await enter(world, "A1B2-C3D4");
    await expect(enter(world, user_code)).resolves.toHaveProperty("to", "consent");
  });
});

describe("an entered request on its way", () => {
  it("waits for who has to sign in again, and goes on", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    const request = await entered(world, user_code);
    const { authorization } = world.provider;
    await expect(authorization.resume(request, world.visitor("nobody"))).resolves.toMatchObject({
      to: "sign-in",
    });
    await expect(authorization.resume(request, world.visitor())).resolves.toMatchObject({ to: "consent" });
  });

  it("goes no further in another browser: whoever opens it there has not entered the code", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    const request = await entered(world, user_code);
    const elsewhere = world.visitor(world.signedIn(), "another-browser");
    await expect(world.provider.authorization.question(request, elsewhere)).rejects.toThrow(
      ExpiredRequestError,
    );
  });

  it("tells who answered how it stands, however often they click and come back", async () => {
    const world = await withDevices();
    const { device_code, user_code } = await askForCodes(world);
    const request = await entered(world, user_code);
    const first = await answer(world, request);
    expect(first).toMatchObject({ to: "device", end: "allowed", app: "Acme Reports" });
    await expect(answer(world, request)).resolves.toMatchObject({ end: "allowed" });
    // What was said stays, though another button is pressed on the page that the browser goes back to.
    await expect(answer(world, request, "deny")).resolves.toMatchObject({ end: "allowed" });
    await expect(world.provider.authorization.resume(request, world.visitor())).resolves.toMatchObject({
      end: "allowed",
    });
    await expect(poll(world, device_code)).resolves.toHaveProperty("access_token");
    await expect(answer(world, request)).resolves.toMatchObject({ end: "allowed" });
    expect(world.rows.records.filter(({ action }) => action === "client.device-allowed")).toHaveLength(1);
  });

  it("is answered once, by the first of several people", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    const request = await entered(world, user_code);
    const other = await enter(world, user_code, { user: ben(world), browser: "bens-browser" });
    if (!("request" in other)) throw new Error("nothing was asked");
    await answer(world, request);
    const visitor = world.visitor(ben(world), "bens-browser");
    await expect(answer(world, other.request, "allow", visitor)).resolves.toMatchObject({ end: "used" });
    expect([...world.rows.grants.values()].map(({ subject }) => subject.person)).toEqual([ada.id]);
  });

  it("is over when its time comes while the person thinks", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    const request = await entered(world, user_code);
    world.pass(600_000);
    await expect(answer(world, request)).resolves.toMatchObject({ to: "device", end: "expired" });
    expect(world.rows.grants.size).toBe(0);
  });

  it("counts an answer for the text that was shown, and asks again where another is shown now", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    const request = await entered(world, user_code);
    const decision = { request, answer: "allow", textHash: "another", locale: "en" } as const;
    const again = await world.provider.authorization.decide(decision, world.visitor(), textHashOf);
    expect(again).toMatchObject({ device: { address: "192.0.2.7" } });
    expect(world.rows.grants.size).toBe(0);
  });
});

describe("the device of an app", () => {
  const grantTypes = ["urn:ietf:params:oauth:grant-type:device_code"] as const;

  async function withApp(...places: Parameters<typeof anOffer>[0] & object) {
    const world = await withDevices({ ...appClient, redirectUris: [], grantTypes });
    world.apps.offers.set("acme", anOffer(places));
    return world;
  }

  it("is allowed at a place, as its app is in a browser", async () => {
    const world = await withApp(aPlace(), southwind());
    const { user_code } = await askForCodes(world, { scope: "openid read write" });
    const asked = await question(world, await entered(world, user_code));
    expect(asked.install?.offer.places).toHaveLength(2);
    const said = { request: asked.request, answer: "allow", locale: "en", place: "o-2" } as const;
    const decision = { ...said, textHash: textHashOf(asked) };
    const outcome = await world.provider.authorization.decide(decision, world.visitor(), textHashOf);
    expect(outcome).toMatchObject({ to: "device", end: "allowed" });
    const [row] = [...world.rows.deviceRequests.values()];
    const given = row?.request.answer;
    expect(given).toMatchObject({ answer: "allowed", scopes: ["openid", "read"] });
    expect([...world.rows.grants.keys()]).toContain(given?.answer === "allowed" ? given.grantId : "");
  });

  it("waits for administrators where they decide, and keeps nothing of the code for then", async () => {
    const world = await withApp(aPlace({ answer: { may: "request", because: "policy" } }));
    const { user_code } = await askForCodes(world, { scope: "openid read" });
    const asked = await question(world, await entered(world, user_code));
    const said = { request: asked.request, answer: "allow", locale: "en", place: "o-1" } as const;
    const decision = { ...said, textHash: textHashOf(asked) };
    await expect(
      world.provider.authorization.decide(decision, world.visitor(), textHashOf),
    ).resolves.toMatchObject({ to: "waiting" });
    const [kept] = [...world.apps.requests.values()];
    expect(kept).toMatchObject({ parameters: { organisation: "o-1" } });
  });

  it("is told no where the app asks for none of it", async () => {
    const world = await withApp();
    world.apps.offers.set("acme", { ...anOffer(), scopes: [] });
    const { device_code, user_code } = await askForCodes(world, { scope: "openid read" });
    await expect(enter(world, user_code)).resolves.toMatchObject({ to: "device", end: "denied" });
    await expect(poll(world, device_code)).rejects.toMatchObject({ code: "access_denied" });
  });
});
