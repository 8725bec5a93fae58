import { describe, expect, it } from "vitest";
import type { KeyTimes } from "../keys/key-life.ts";
import type { OverviewPorts } from "../operations/figure-ports.ts";
import type { Figure } from "../ports/figures.ts";
import type { StoredSigningKey } from "../ports/signing-keys.ts";
import { overviewOf } from "./overview.ts";

const day = 24 * 3_600_000;
const now = 1000 * day;
const nobody = { items: [], total: 0 };
const times: KeyTimes = { signing: 90 * day, ahead: day, soonest: 1, after: day };

function aKey(differences: Partial<StoredSigningKey>): StoredSigningKey {
  return {
    kid: "k1",
    algorithm: "ES256",
    publicJwk: "{}",
    sealedPrivateJwk: "sealed",
    createdAt: 0,
    activeFrom: 0,
    ...differences,
  };
}

function overview({
  keys = [],
  signIns = [],
  keyTimes = times,
}: {
  readonly keys?: readonly StoredSigningKey[];
  readonly signIns?: readonly Figure[];
  readonly keyTimes?: KeyTimes;
}) {
  const asked: unknown[] = [];
  const census = {
    totals: async () => ({ users: 1 }),
    oldSecrets: async (request: unknown) => (asked.push(request), nobody),
    unusedClients: async (request: unknown) => (asked.push(request), nobody),
  };
  const ports = {
    census,
    figures: { read: async () => signIns },
    signingKeys: { all: async () => keys },
    keyTimes,
    health: async () => ({ database: { kind: "sqlite", latency: 1 }, threads: [] }),
  } as unknown as OverviewPorts;
  return overviewOf(ports, now).then((found) => ({ ...found, asked }));
}

describe("what needs attention", () => {
  it.each<[string, StoredSigningKey[], KeyTimes, unknown[]]>([
    [
      "a key whose turn ends soon",
      [aKey({ activeFrom: now - 89 * day })],
      times,
      [{ kid: "k1", algorithm: "ES256", signsUntil: now + day, followed: false }],
    ],
    [
      "one whose successor is published",
      [aKey({ activeFrom: now - 89 * day }), aKey({ kid: "k2", activeFrom: now + day })],
      times,
      [{ kid: "k1", algorithm: "ES256", signsUntil: now + day, followed: true }],
    ],
    ["none in the middle of its turn", [aKey({ activeFrom: now - 30 * day })], times, []],
    [
      "one that nobody plans to follow, after a year",
      [aKey({ activeFrom: now - 366 * day })],
      {
        ...times,
        signing: undefined,
      },
      [{ kid: "k1", algorithm: "ES256", followed: false }],
    ],
    ["none of those before", [aKey({ activeFrom: now - 364 * day })], { ...times, signing: undefined }, []],
  ])("of signing keys: %s", async (_, keys, keyTimes, expected) => {
    expect((await overview({ keys, keyTimes })).attention.endingKeys).toEqual(expected);
  });

  it.each<[string, readonly (readonly [label: string, daysAgo: number, count: number])[], unknown]>([
    [
      "many more than the week before",
      [
        ["wrong-password", 1, 30],
        ["throttled", 6, 6],
        ["unknown-user", 8, 20],
      ],
      {
        now: 36,
        before: 20,
        rising: true,
      },
    ],
    [
      "a few more",
      [
        ["wrong-password", 1, 25],
        ["wrong-password", 8, 20],
      ],
      { now: 25, before: 20, rising: false },
    ],
    ["too few to matter", [["wrong-password", 1, 19]], { now: 19, before: 0, rising: false }],
    [
      "only those that failed",
      [
        ["signed-in", 1, 500],
        ["busy", 1, 500],
      ],
      { now: 0, before: 0, rising: false },
    ],
  ])("of failed sign-ins: %s", async (_, counts, expected) => {
    const signIns = counts.map(([label, daysAgo, count]) => {
      return { kind: "sign-ins" as const, label, at: now - daysAgo * day, count };
    });
    expect((await overview({ signIns })).attention.failedSignIns).toEqual(expected);
  });

  it("of clients: secrets older than a year, and no use for 90 days", async () => {
    const { asked } = await overview({});
    expect(asked).toEqual([
      { at: now, before: now - 365 * day, limit: 20 },
      { at: now, before: now - 90 * day, limit: 20 },
    ]);
  });
});
