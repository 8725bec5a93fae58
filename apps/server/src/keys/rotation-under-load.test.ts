import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createGuard } from "@grantway/guard";
import { isNeededForNothing, needsOfKeys, resealSigningKeys } from "@grantway/protocol";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { openBrowser } from "../testing/browser.ts";
import { audience, givenServer } from "../testing/composed-server.ts";
import { type Fleet, startFleet } from "../testing/fleet.ts";
import { type AskApi, holdTokens, keepers, type Tally } from "../testing/token-holder.ts";
import { createHashing } from "./hashing.ts";
import { noteEvery, skew } from "./key-times.ts";
import { formatKeyRing, makeInstanceKey, parseKeyRing } from "./key-ring.ts";

/*
 * Two nodes with sockets of their own, apps that never stop asking, and the keys changing under them. Hours pass because
 * the clock of the process is moved; what the apps keep they keep by that clock as well.
 */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

// Its keys were made by the real clock, and have been there for a while.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 30 * day }));
afterEach(() => void vi.useRealTimers());

/** What an API with our guard in front says of tokens. Each keeps the keys it read by itself. */
function apiOf(fleet: Fleet): AskApi {
  const guard = createGuard({
    issuer: "http://localhost:4400",
    audience,
    clientId: "harbor",
    clientSecret: "validates by itself and never asks",
    fetch: (url, init) => fleet.fetch(url as string, init),
  });
  return async (token) => {
    const decision = await guard.authorize({ authorization: `Bearer ${token}`, scopes: ["read"] });
    return decision.outcome === "refused" ? decision.refusal.reason : undefined;
  };
}

/** A fleet and four apps, two of each kind, which show their access tokens to an API where those are JWTs. */
async function given(environment: Readonly<Record<string, string>>, { jwts = false } = {}) {
  const server = await givenServer(environment);
  if (jwts) {
    const { catalogueRegistry } = server.storage.protocol;
    const by = { actor: "operator", at: Date.now() };
    await catalogueRegistry.updateApi({ audience, name: "Notes", tokenFormat: "jwt" }, 1, by);
  }
  const fleet = await startFleet(server.config.dataFolder, environment);
  onTestFinished(() => fleet.stop());
  const tally: Tally = { requests: 0, verifications: 0, failures: [], kids: new Set() };
  const apps: Awaited<ReturnType<typeof holdTokens>>[] = [];
  for (const keep of [...Object.values(keepers), ...Object.values(keepers)]) {
    const parts = { fleet, browser: openBrowser(server), findKey: keep(fleet), tally };
    apps.push(await holdTokens(jwts ? { ...parts, askApi: apiOf(fleet) } : parts));
  }
  /** Lets time pass, with all apps and all jobs at work at once. */
  async function pass(time: number, steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) {
      vi.setSystemTime(Date.now() + time / steps);
      await Promise.all([fleet.work(), ...apps.map((app) => app.goOn(time / steps))]);
    }
  }
  /** Does this while no app stops asking. */
  async function meanwhile(work: Promise<unknown>): Promise<void> {
    const over = new AbortController();
    const done = work.finally(() => over.abort());
    const asking = apps.map(async (app) => {
      while (!over.signal.aborted) await app.goOn(0);
    });
    await Promise.all([done, ...asking]);
  }
  return { server, fleet, tally, apps, pass, meanwhile };
}

describe("under load", () => {
  it("rotating signing keys loses no request and no verification", async () => {
    const { fleet, tally, pass } = await given({
      GRANTWAY_SIGNING_KEYS_ROTATE_AFTER: "1h",
      GRANTWAY_SIGNING_KEYS_PUBLISH_AHEAD: "10m",
    });
    await pass(2.5 * hour, 30);
    expect(tally.failures).toEqual([]);
    expect(tally.requests).toBeGreaterThan(200);
    expect(tally.verifications).toBeGreaterThan(200);
    const keys = (await fleet.newest().storage.protocol.signingKeys.all()).filter(
      ({ algorithm }) => algorithm === "ES256",
    );
    // The first key signed since long before, so its successor was due at once.
    expect(tally.kids.size).toBeGreaterThanOrEqual(3);
    expect(keys.filter(({ retiredAt }) => retiredAt !== undefined).length).toBeGreaterThanOrEqual(2);
    // Nobody made a key twice: each was signed with, or waits for its turn.
    expect(keys.length).toBeLessThanOrEqual(tally.kids.size + 1);
  });

  it("rotating them refuses no JWT access token at an API that keeps the keys, however short ID tokens live", async () => {
    const { fleet, tally, pass } = await given(
      {
        GRANTWAY_SIGNING_KEYS_ROTATE_AFTER: "1h",
        GRANTWAY_SIGNING_KEYS_PUBLISH_AHEAD: "10m",
        GRANTWAY_LIFETIMES_ID_TOKEN: "1m",
      },
      { jwts: true },
    );
    await pass(2.5 * hour, 50);
    expect(tally.failures).toEqual([]);
    expect(tally.verifications).toBeGreaterThan(400);
    expect(tally.kids.size).toBeGreaterThanOrEqual(3);
    const keys = await fleet.newest().storage.protocol.signingKeys.all();
    expect(keys.filter(({ retiredAt }) => retiredAt !== undefined).length).toBeGreaterThanOrEqual(2);
  });

  it("replacing the instance key loses no request and no verification, and says when the old one can go", async () => {
    const { server, fleet, tally, apps, pass, meanwhile } = await given({
      GRANTWAY_SIGNING_KEYS_ROTATE_AFTER: "off",
    });
    const old = readFileSync(join(server.config.dataFolder, "instance-key"), "utf8").trim();
    const next = formatKeyRing([makeInstanceKey()]);
    const put = (ring: string) => meanwhile(fleet.replaceAll({ GRANTWAY_INSTANCE_KEY: ring }));
    const oldId = old.slice(0, 4);
    const needsOfOld = async () => {
      const { config, storage } = fleet.newest();
      const ring = [next, old].map((entry) => entry.slice(0, 4));
      const parts = { ...storage.protocol, ring, lifetimes: config.lifetimes, untold: noteEvery + skew };
      const needs = (await needsOfKeys(parts, Date.now())).find(({ id }) => id === oldId);
      if (needs === undefined) throw new Error("the old key is in the ring");
      return needs;
    };

    await pass(hour, 4);
    await put(`${old},${next}`);
    await pass(5 * minute, 1);
    await put(`${next},${old}`);
    await pass(5 * minute, 1);
    const { signingKeys } = fleet.newest().storage.protocol;
    const by = { actor: "operator", at: Date.now(), whose: "everybody" } as const;
    await meanwhile(resealSigningKeys({ signingKeys, cipher: fleet.newest().cipher }, by));
    expect(await needsOfOld()).toMatchObject({ signingKeys: 0, clients: ["harbor"] });
    expect((await needsOfOld()).sessions.count).toBe(apps.length);

    const secret = "gwcs_another-only-for-tests";
    const hash = createHashing(parseKeyRing(next, "the ring")).keyed(secret);
    const added = { id: "s2", hash, hint: "gwcs_anot", createdAt: Date.now() };
    await fleet.newest().storage.protocol.clientRegistry.addSecret("harbor", added, Date.now() + hour, by);
    for (const app of apps) app.useSecret(secret);
    await pass(2 * hour, 4);
    expect(await needsOfOld()).toMatchObject({ clients: [], refreshTokens: { count: 0 }, use: "opens" });
    expect(isNeededForNothing(await needsOfOld())).toBe(false);

    await pass(15 * day, 10);
    expect(isNeededForNothing(await needsOfOld())).toBe(true);
    await put(next);
    await pass(hour, 2);
    expect(tally.failures).toEqual([]);
    expect(tally.verifications).toBeGreaterThan(100);
  });
});
