import { describe, expect, it } from "vitest";
import { consoleLocation, signInForConsole } from "./console-address.ts";

describe("the way to the console through the sign-in page", () => {
  it.each(["", "/auth"])("leads back to the same address, below the path %s", (base) => {
    const wanted = `${base}/console/clients?search=a%20b&status=active`;
    const page = new URL(signInForConsole(wanted, base), "https://id.example");
    expect(page.pathname).toBe(`${base}/sign-in`);
    expect(consoleLocation(page.searchParams.get("place") ?? "", base)).toBe(wanted);
  });

  it("leads to the front page instead of an address nobody could have come by", () => {
    expect(signInForConsole(`/console?a=${"x".repeat(3000)}`, "")).toBe("/sign-in?place=%2Fconsole");
  });

  it.each([
    undefined,
    "",
    "https://evil.example/console",
    "//evil.example/console",
    "/console.evil.example",
    "/consoles",
    "/console/../sign-out",
    "/console/%2e%2e/sign-out",
    "/console/..\\sign-out",
    "/console/.\n./sign-out",
    "@evil.example/console",
    `/console/${"x".repeat(3000)}`,
  ])("does not lead to %j", (place) => {
    expect(consoleLocation(place, "")).toBeUndefined();
  });
});
