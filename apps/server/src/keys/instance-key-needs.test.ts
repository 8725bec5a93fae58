import { isNeededForNothing, lastEndOf, needsOfKeys } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { givenServer } from "../testing/composed-server.ts";
import { instanceKeysText } from "../admin/instance-key-text.ts";

const hour = 3_600_000;

async function given() {
  const { storage, config } = await givenServer();
  const ports = storage.protocol;
  const { lifetimes } = config;
  const needsOf = async (id: string, now: number) => {
    const needs = await needsOfKeys({ ...ports, ring: ["key2", "key1"], lifetimes, untold: 9 * 60_000 }, now);
    const found = needs.find((one) => one.id === id);
    if (found === undefined) throw new Error(`nothing is said of ${id}`);
    return found;
  };
  const seals = (id: string, at: number) => ports.instanceKeys.seals(id, { actor: "system", at });
  return { ports, needsOf, seals };
}

describe("what needs an instance key", () => {
  it("is nothing more than what is stored while it seals, whatever it sealed", async () => {
    const { needsOf, seals } = await given();
    await seals("key2", 1);
    expect(await needsOf("key2", 2)).toMatchObject({ use: "seals", sessions: { count: 0 }, sealedAt: 1 });
    expect(isNeededForNothing(await needsOf("key2", 2))).toBe(false);
  });

  it("is what has no row of its own for as long as the longest of it lives, of any API", async () => {
    const { ports, needsOf, seals } = await given();
    const api = { audience: "https://slow.example", name: "Slow", accessTokenLifetime: 5 * hour };
    await ports.catalogueRegistry.createApi(api, { actor: "operator", at: 0 });
    await seals("key1", hour);
    const needs = await needsOf("key1", 2 * hour);
    expect(needs.othersUntil).toBe(6 * hour + 9 * 60_000);
    expect(lastEndOf(needs)).toBe(needs.othersUntil);
    expect(isNeededForNothing(await needsOf("key1", 7 * hour))).toBe(true);
  });

  it("counts from the first note of all where a key is older than the notes", async () => {
    const { needsOf, seals } = await given();
    expect(isNeededForNothing(await needsOf("key1", 0))).toBe(true);
    await seals("key2", hour);
    expect((await needsOf("key1", hour)).othersUntil).toBe(2 * hour);
    expect(isNeededForNothing(await needsOf("key1", 3 * hour))).toBe(true);
  });

  it("is told of a key that is missing, too", async () => {
    const { ports, needsOf } = await given();
    const [key] = await ports.signingKeys.all();
    const seals = { from: key?.sealedPrivateJwk ?? "", to: "gone.sealed" };
    await ports.signingKeys.reseal(key?.kid ?? "", seals, { actor: "operator", at: 0 });
    expect(await needsOf("gone", 0)).toMatchObject({ use: "missing", signingKeys: 1 });
  });
});

describe("what is said of instance keys", () => {
  const nothing = { signingKeys: 0, clients: [], refreshTokens: { count: 0 }, sessions: { count: 0 } };
  const current = { ...nothing, id: "key2", use: "seals" } as const;

  it("names what needs an old one, with counts and dates, and when it can go", () => {
    const text = instanceKeysText([
      current,
      {
        id: "key1",
        use: "opens",
        signingKeys: 1,
        clients: ["a", "b"],
        refreshTokens: { count: 3, until: 90 * 24 * hour },
        sessions: { count: 1, until: 14 * 24 * hour },
        othersUntil: hour,
      },
    ]);
    expect(text.split("\n\n").at(-1)).toBe(`key1 is still needed for
  1 signing key
  secrets of 2 clients: a, b
  3 refresh tokens, the last until 1970-04-01T00:00:00.000Z
  1 session, the last until 1970-01-15T00:00:00.000Z (those people would sign in once more)
  access tokens and sign-ins under way, until 1970-01-01T01:00:00.000Z at most
It can be taken out when the signing keys are sealed anew (keys reseal), those clients have new secrets (clients rotate-secret) and it is 1970-04-01T00:00:00.000Z.`);
  });

  it("says that an old one can go when nothing needs it", () => {
    const text = instanceKeysText([current, { ...nothing, id: "key1", use: "opens" }]);
    expect(text).toContain("key1 is needed for nothing any more: take it out on every server.");
  });
});
