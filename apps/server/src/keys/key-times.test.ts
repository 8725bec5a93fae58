import { longestJwtLifetime } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../config/load-config.ts";
import { documentLifetime } from "../http/answers/version.ts";
import { keyTimesOf, reloadAfter, skew } from "./key-times.ts";

const configure = (environment: Readonly<Record<string, string>>) =>
  loadConfig({ environment, workingFolder: "/" });

describe("the times of signing keys", () => {
  it("publish a key longer before it signs than its set may be kept and a thread may not know of it", () => {
    const least = configure({ GRANTWAY_SIGNING_KEYS_PUBLISH_AHEAD: "10m" });
    expect(keyTimesOf(least).ahead).toBeGreaterThanOrEqual(documentLifetime * 1000 + reloadAfter + skew);
    expect(() => configure({ GRANTWAY_SIGNING_KEYS_PUBLISH_AHEAD: "9m" })).toThrow("must be at least 10m");
  });

  it("publish the last key until its last token has run out everywhere", () => {
    const config = configure({ GRANTWAY_LIFETIMES_ID_TOKEN: "2h" });
    expect(keyTimesOf(config).after).toBe(2 * 3_600_000 + reloadAfter + skew);
    // Access tokens that are JWTs are signed by it too (RFC 9068), however short ID tokens live.
    const short = configure({ GRANTWAY_LIFETIMES_ID_TOKEN: "1m" });
    expect(keyTimesOf(short).after).toBe(longestJwtLifetime + reloadAfter + skew);
  });

  it("rotate after 90 days unless said otherwise, and never where it is off", () => {
    const signing = (rotateAfter?: string) =>
      keyTimesOf(
        configure(rotateAfter === undefined ? {} : { GRANTWAY_SIGNING_KEYS_ROTATE_AFTER: rotateAfter }),
      ).signing;
    expect([signing(), signing("off"), signing("1h")]).toEqual([90 * 86_400_000, undefined, 3_600_000]);
    expect(() => signing("59m")).toThrow("of at least 1h, or off");
    expect(() => signing("never")).toThrow("of at least 1h, or off");
  });
});
