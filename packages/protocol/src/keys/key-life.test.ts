import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredSigningKey } from "../ports/signing-keys.ts";
import { type KeyStep, type KeyTimes, outlooksOf, signingKeyOf, stepsDue } from "./key-life.ts";

const hour = 3_600_000;
const times: KeyTimes = { signing: 100 * hour, ahead: 10 * hour, soonest: 1, after: hour };

function aKey(
  kid: string,
  activeFrom: number,
  differences: Partial<StoredSigningKey> = {},
): StoredSigningKey {
  return {
    kid,
    algorithm: "ES256",
    publicJwk: "",
    sealedPrivateJwk: "",
    createdAt: 0,
    activeFrom,
    ...differences,
  };
}

/** Phases by name, and the moments in hours. */
function seen(keys: readonly StoredSigningKey[], now: number, its = times) {
  const hours = (at: number | undefined) => at && at / hour;
  return outlooksOf(keys, its, now).map(({ key, phase, signsUntil, neededUntil }) => [
    key.kid,
    phase,
    hours(signsUntil),
    hours(neededUntil),
  ]);
}

describe("the life of a signing key", () => {
  const ring = [aKey("old", 0), aKey("new", 100 * hour)];

  it.each([
    ["is next until its turn", 99 * hour, ["signs", "next"]],
    ["signs from its turn on, and the one before verifies", 100 * hour, ["verifies", "signs"]],
  ])("%s", (_, now, phases) => {
    expect(outlooksOf(ring, times, now).map(({ phase }) => phase)).toEqual(phases);
  });

  it("says until when each signs and is needed, as far as anybody planned it", () => {
    expect(seen(ring, 50 * hour)).toEqual([
      ["old", "signs", 100, 101],
      ["new", "next", 200, undefined],
    ]);
    expect(seen([aKey("only", 0)], 0, { ...times, signing: undefined })).toEqual([
      ["only", "signs", undefined, undefined],
    ]);
  });

  it("is over for good once it is retired, whatever the clock says", () => {
    const keys = [aKey("gone", 0, { retiredAt: 5 }), aKey("here", 0)];
    expect(seen(keys, 1)[0]).toEqual(["gone", "retired", undefined, undefined]);
    expect(signingKeyOf(keys, "ES256", 1)?.kid).toBe("here");
    expect(signingKeyOf([aKey("gone", 0, { retiredAt: 5 })], "ES256", 1)).toBeUndefined();
  });

  it("begins at once for the first of all, though another node's clock was ahead", () => {
    expect(signingKeyOf([aKey("first", 10)], "ES256", 0)?.kid).toBe("first");
  });

  it("is the same everywhere for two keys of one moment, and apart for each algorithm", () => {
    const keys = [aKey("b", 0), aKey("a", 0), aKey("r", 0, { algorithm: "RS256" })];
    for (const order of [keys, keys.toReversed()]) expect(signingKeyOf(order, "ES256", 1)?.kid).toBe("b");
    expect(signingKeyOf(keys, "RS256", 1)?.kid).toBe("r");
  });
});

describe("the schedule of signing keys", () => {
  it("publishes the next one as long before its turn as it has to be, once", () => {
    const keys = [aKey("old", 0)];
    expect(stepsDue(keys, times, 90 * hour - 1)).toEqual([]);
    const publish = { step: "publish", algorithm: "ES256", behind: 1, activeFrom: 100 * hour };
    expect(stepsDue(keys, times, 90 * hour)).toEqual([publish]);
    expect(stepsDue([...keys, aKey("new", 100 * hour)], times, 90 * hour)).toEqual([]);
  });

  it("lets a key sign too long rather than use one that nobody could know, where no server ran", () => {
    expect(stepsDue([aKey("old", 0)], times, 5000 * hour)).toMatchObject([{ activeFrom: 5010 * hour }]);
  });

  it("retires a key when the last token it signed has run out, and not before", () => {
    const keys = [aKey("old", 0), aKey("new", 100 * hour)];
    expect(stepsDue(keys, times, 101 * hour - 1)).toEqual([]);
    expect(stepsDue(keys, times, 101 * hour)).toEqual([{ step: "retire", kid: "old" }]);
  });

  it("publishes nothing where it is off, and still retires what was rotated by hand", () => {
    const off = { ...times, signing: undefined };
    expect(stepsDue([aKey("only", 0)], off, 9999 * hour)).toEqual([]);
    expect(stepsDue([aKey("old", 0), aKey("new", 5)], off, 9999 * hour)).toHaveLength(1);
  });

  it("whenever it is looked after: no token meets a key set without its key, and none signs unannounced", () => {
    const pauses = fc.array(fc.integer({ min: 1, max: 60 * hour }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(pauses, (looks) => {
        expect(mistakesOf(looks)).toEqual([]);
      }),
    );
  });
});

/** What goes wrong for a client when the keys are looked after with these pauses between. */
function mistakesOf(pauses: readonly number[]): readonly string[] {
  const keys = [aKey("k0", 0)];
  const published = new Map([["k0", -times.ahead]]);
  const mistakes: string[] = [];
  let now = 0;

  function take(step: KeyStep): void {
    if (step.step === "publish") {
      const next = aKey(`k${keys.length}`, step.activeFrom);
      published.set(next.kid, now);
      keys.push(next);
      return;
    }
    const at = keys.findIndex(({ kid }) => kid === step.kid);
    const signedUntil = keys[at + 1]?.activeFrom ?? now;
    if (now < signedUntil + times.after) mistakes.push(`${step.kid} was retired too early`);
    keys[at] = aKey(step.kid, keys[at]?.activeFrom ?? 0, { retiredAt: now });
  }

  for (const pause of pauses) {
    now += pause;
    const kid = signingKeyOf(keys, "ES256", now)?.kid ?? "none";
    if (now - (published.get(kid) ?? now) < times.ahead) mistakes.push(`${kid} signs unannounced`);
    for (const step of stepsDue(keys, times, now)) take(step);
  }
  return mistakes;
}
