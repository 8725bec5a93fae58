import { describe, expect, it } from "vitest";
import { rotationOf, type Secret } from "./rotation.ts";

const now = Date.parse("2026-11-28T12:00:00.000Z");
const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
const old: Secret = { id: "old", hint: "gwcs_aaaa", createdAt: at(-1000), expiresAt: at(24) };
const fresh: Secret = { id: "new", hint: "gwcs_bbbb", createdAt: at(-1) };

describe("the rotation of a secret", () => {
  it("begins where one secret lives, whatever is left of those that ended", () => {
    expect(rotationOf([fresh], now)).toMatchObject({ step: "create", old: undefined });
    expect(rotationOf([{ ...old, expiresAt: at(0) }, fresh], now)).toMatchObject({
      step: "create",
      current: { id: "new" },
    });
  });

  it("waits until the new one was used, and then for the old one to go", () => {
    expect(rotationOf([old, fresh], now)).toMatchObject({ step: "deploy", old: { id: "old" } });
    expect(rotationOf([old, { ...fresh, lastUsedAt: at(-0.5) }], now)).toMatchObject({ step: "retire" });
  });
});
