import { describe, expect, it } from "vitest";
import type { ClientKey } from "../client.ts";
import type { FetchedKeySet } from "../ports/fetch-key-set.ts";
import { aKeyPair } from "../testing/assertions.ts";
import { createPublishedKeys } from "./published-keys.rfc7517.ts";

const url = "https://app.example/jwks";
const minute = 60_000;
const [one, two] = [aKeyPair("ES256", { kid: "one" }).jwk, aKeyPair("ES256", { kid: "two" }).jwk];
const set = (...keys: unknown[]) => ({ body: JSON.stringify({ keys }) });
const called = (name: string) => (keys: readonly ClientKey[]) => keys.find(({ kid }) => kid === name);

function given(first: FetchedKeySet) {
  const world = { now: 0, answer: first, asked: 0 };
  const keys = createPublishedKeys({
    clock: () => world.now,
    fetchKeySet: async () => {
      world.asked += 1;
      return world.answer;
    },
  });
  const find = (name: string) => keys.find(url, called(name));
  return { world, find };
}

describe("keys that are published, OpenID Connect Core §10.1.1", () => {
  it.each([
    ["ten minutes where nothing is said", undefined, 10 * minute],
    ["a minute where nothing may be kept", 0, minute],
    ["as long as is said", 5 * minute, 5 * minute],
    ["an hour at the most", 24 * 60 * minute, 60 * minute],
  ])("serve %s", async (_, maxAge, life) => {
    const { world, find } = given({ ...set(one), ...(maxAge === undefined ? {} : { maxAge }) });
    await find("one");
    world.now = life - 1;
    await find("one");
    expect(world.asked).toBe(1);
    world.now = life;
    await find("one");
    expect(world.asked).toBe(2);
  });

  it("are asked for once by many who need them at once", async () => {
    const { world, find } = given(set(one));
    await Promise.all(Array.from({ length: 10 }, () => find("one")));
    expect(world.asked).toBe(1);
  });

  it("are forgotten when the client takes them back", async () => {
    const { world, find } = given(set(one));
    await find("one");
    world.answer = set(two);
    world.now = 10 * minute;
    await expect(find("one")).resolves.toHaveProperty("none");
    await expect(find("two")).resolves.toEqual({ key: two });
  });

  it("are asked for again where the clock is set back", async () => {
    const { world, find } = given(set(one));
    world.now = 60 * minute;
    await find("one");
    world.answer = set(two);
    world.now = 0;
    await expect(find("one")).resolves.toHaveProperty("none");
    await expect(find("two")).resolves.toEqual({ key: two });
  });

  it("go on for an hour while nothing answers, and no longer", async () => {
    const { world, find } = given(set(one));
    await find("one");
    world.answer = { failed: "the client's jwks_uri was not read: time" };
    world.now = 10 * minute;
    await expect(find("one")).resolves.toHaveProperty("key");
    await expect(find("two")).resolves.toEqual(
      expect.objectContaining({ none: expect.stringContaining("time") }),
    );
    world.now = 70 * minute;
    await expect(find("one")).resolves.toHaveProperty("none");
  });

  it("are tried again after ten seconds where nothing answered", async () => {
    const { world, find } = given({ failed: "refused" });
    await expect(find("one")).resolves.toEqual({ none: "refused" });
    world.answer = set(one);
    world.now = 9_999;
    await expect(find("one")).resolves.toEqual({ none: "refused" });
    world.now = 10_000;
    await expect(find("one")).resolves.toHaveProperty("key");
  });

  it("are those that can be used: others are no reason to know none, RFC 7517 §5", async () => {
    const encryption = { ...two, use: "enc" };
    const { find } = given(
      set(null, "x", { kty: "oct", k: "c2VjcmV0" }, encryption, { ...one, x5c: ["MII"] }),
    );
    await expect(find("one")).resolves.toEqual({ key: one });
    await expect(find("two")).resolves.toHaveProperty("none");
  });

  it("of which a private one is not used: everybody could sign with it", async () => {
    const { find } = given(set({ ...one, d: "cHJpdmF0ZQ" }));
    await expect(find("one")).resolves.toHaveProperty("none");
  });

  it.each(["", "[]", "null", '{"keys":{}}', "<html>"])("are none in %j", async (body) => {
    const { find } = given({ body });
    await expect(find("one")).resolves.toEqual({ none: "the client's jwks_uri answers no set of keys" });
  });
});
