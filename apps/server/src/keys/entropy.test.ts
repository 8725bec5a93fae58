import { describe, expect, it } from "vitest";
import { composeUuid, createEntropy } from "./entropy.ts";

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const entropy = createEntropy();

describe.each([
  ["the runtime's", () => entropy.id()],
  ["our own", () => composeUuid(Date.now)],
])("ids, RFC 9562 §5.7: %s", (_, id) => {
  it("are UUIDv7, all different, and begin with the time", () => {
    const before = Date.now();
    const ids = Array.from({ length: 1000 }, id);
    expect(ids.every((each) => uuidV7.test(each))).toBe(true);
    expect(new Set(ids).size).toBe(1000);
    const time = Number.parseInt(ids[0]?.replaceAll("-", "").slice(0, 12) ?? "", 16);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  });
});

describe("our own ids", () => {
  it("sort by the time they were made", () => {
    const ids = Array.from({ length: 100 }, (_, at) => composeUuid(() => 1_700_000_000_000 + at));
    expect(ids.toSorted()).toEqual(ids);
  });
});

describe("secrets", () => {
  it("are 256 bits of base64url, all different", () => {
    const secrets = Array.from({ length: 1000 }, () => entropy.secret());
    expect(secrets.every((secret) => /^[\w-]{43}$/.test(secret))).toBe(true);
    expect(new Set(secrets).size).toBe(1000);
  });
});
