import {
  type KeyTimes,
  publishNext,
  retireSigningKey,
  rotateSigningKey,
  signingKeyOf,
  tendSigningKeys,
} from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { givenSigningKeys } from "../testing/signing-keys.ts";
import { createCipher } from "./cipher.ts";
import { createMakeSigningKey } from "./signing-key.ts";

const makeSigningKey = createMakeSigningKey(createCipher([{ id: "key1", bytes: Buffer.alloc(32, 1) }]));
const hour = 3_600_000;
const times: KeyTimes = { signing: 100 * hour, ahead: 10 * hour, soonest: 120_000, after: hour };
const by = (at: number) => ({ actor: "operator", at });

/** One ES256 key, which signs since 0. */
async function given() {
  const signingKeys = await givenSigningKeys();
  const dependencies = { signingKeys, makeSigningKey, keyTimes: times };
  const first = await publishNext(dependencies, { algorithm: "ES256", behind: 0, activeFrom: 0 }, by(0));
  if (first === undefined) throw new Error("not published");
  const signs = async (at: number) => signingKeyOf(await signingKeys.all(), "ES256", at)?.kid;
  return { ...dependencies, dependencies, first, signs };
}

describe("rotating signing keys by schedule", () => {
  it("publishes, lets sign and retires, each step done by one of several nodes", async () => {
    const { dependencies, signingKeys, first, signs } = await given();
    const tend = async (at: number) =>
      (await Promise.all([1, 2, 3].map(() => tendSigningKeys(dependencies, by(at))))).flat();
    expect(await tend(89 * hour)).toEqual([]);
    const published = await tend(90 * hour);
    expect(published).toHaveLength(1);
    expect(published[0]).toMatchObject({ step: "publish", algorithm: "ES256", activeFrom: 100 * hour });
    const next = published[0]?.kid;
    expect([await signs(100 * hour - 1), await signs(100 * hour)]).toEqual([first, next]);
    expect(await tend(101 * hour - 1)).toEqual([]);
    expect(await tend(101 * hour)).toContainEqual({ step: "retire", kid: first });
    expect(
      (await signingKeys.all()).map(({ kid, sealedPrivateJwk }) => [kid, sealedPrivateJwk === ""]),
    ).toEqual([
      [first, true],
      [next, false],
    ]);
  });
});

describe("rotating signing keys by command", () => {
  const rotation = { algorithm: "ES256", soon: false } as const;

  it("publishes the next key for its lead, and says what comes of both", async () => {
    const { dependencies, first } = await given();
    const rotated = await rotateSigningKey(dependencies, rotation, by(5));
    expect(rotated).toMatchObject({
      outcome: "published",
      activeFrom: 5 + times.ahead,
      before: { kid: first, publishedUntil: 5 + times.ahead + times.after },
    });
  });

  it("makes no other while one waits, however many ask at once", async () => {
    const { dependencies, signingKeys } = await given();
    const rotated = await Promise.all(
      [1, 2, 3, 4].map(() => rotateSigningKey(dependencies, rotation, by(5))),
    );
    expect(rotated.filter((one) => one?.outcome === "published")).toHaveLength(1);
    expect(rotated.filter((one) => one?.outcome === "was-next")).toHaveLength(3);
    await expect(signingKeys.all()).resolves.toHaveLength(2);
  });

  it("soon: takes over before one that waits, as soon as every server publishes it", async () => {
    const { dependencies, signs } = await given();
    await rotateSigningKey(dependencies, rotation, by(5));
    const soon = await rotateSigningKey(dependencies, { ...rotation, soon: true }, by(5));
    expect(soon).toMatchObject({ outcome: "published", activeFrom: 5 + 120_000 });
    expect(await signs(5 + 120_000)).toBe(soon?.kid);
    // Asked again in those two minutes, there is nothing to be done.
    const again = await rotateSigningKey(dependencies, { ...rotation, soon: true }, by(6));
    expect(again).toMatchObject({ outcome: "was-next", kid: soon?.kid });
  });

  it("leaves the first key to the server", async () => {
    const { dependencies } = await given();
    await expect(
      rotateSigningKey(dependencies, { ...rotation, algorithm: "RS256" }, by(5)),
    ).resolves.toBeUndefined();
  });

  it("retires no key that signs, and one that signed only when its tokens ran out or may stop verifying", async () => {
    const { dependencies, first } = await given();
    const retire = (at: number, now = false) => retireSigningKey(dependencies, { kid: first, now }, by(at));
    await expect(retire(5, true)).resolves.toBe("signs");
    const { activeFrom = 0 } = (await rotateSigningKey(dependencies, rotation, by(5))) ?? {};
    await expect(retire(activeFrom)).resolves.toMatchObject({
      needed: { neededUntil: activeFrom + times.after },
    });
    await expect(retire(activeFrom, true)).resolves.toBe("retired");
    await expect(retire(activeFrom)).resolves.toBe("retired");
    await expect(retireSigningKey(dependencies, { kid: "none", now: true }, by(5))).resolves.toBe("unknown");
  });

  it("retires a key before its turn without asking: nothing was signed with it", async () => {
    const { dependencies, first, signs } = await given();
    const { kid = "", activeFrom = 0 } = (await rotateSigningKey(dependencies, rotation, by(5))) ?? {};
    await expect(retireSigningKey(dependencies, { kid, now: false }, by(6))).resolves.toBe("retired");
    expect(await signs(activeFrom)).toBe(first);
  });
});
