import { describe, expect, it } from "vitest";
import { nearestName } from "./nearest-name.ts";

const names = ["redirect_uris", "client_id", "client_name", "scope", "pkce"];

describe("the name that was most likely meant", () => {
  it.each([
    ["redirect_uri", "redirect_uris"],
    ["redirec_urls", "redirect_uris"],
    ["scopes", "scope"],
    ["client-id", "client_id"],
    ["pkse", "pkce"],
  ])("by %s is %s", (wanted, name) => {
    expect(nearestName(wanted, names)).toBe(name);
  });

  it.each(["", "x", "logo", "__proto__", "x".repeat(1_000_000)])("by %.20s is none", (wanted) => {
    expect(nearestName(wanted, names)).toBeUndefined();
  });
});
