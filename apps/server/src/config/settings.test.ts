import { describe, expect, it } from "vitest";
import { describeConfiguration } from "./settings.ts";

describe("the description of the configuration", () => {
  const settings = describeConfiguration();

  it("names the variable after the place in the file", () => {
    expect(settings.find(({ name }) => name === "lifetimes.accessToken")).toEqual({
      name: "lifetimes.accessToken",
      variable: "GRANTWAY_LIFETIMES_ACCESS_TOKEN",
      default: "15m",
      description: expect.stringContaining("access token") as string,
    });
  });

  it("describes every setting, each variable once", () => {
    expect(settings.filter(({ description }) => description.length < 10)).toEqual([]);
    expect(new Set(settings.map(({ variable }) => variable)).size).toBe(settings.length);
    expect(settings.length).toBeGreaterThan(20);
  });

  it("says what a setting without fixed default falls back to", () => {
    expect(settings.find(({ name }) => name === "issuer")?.default).toBe("http://localhost:<port>");
    expect(settings.find(({ name }) => name === "admin.username")).not.toHaveProperty("default");
  });
});
