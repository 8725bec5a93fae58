import { describe, expect, it } from "vitest";
import { clearCookie, readJar, setCookie, sizeOf } from "./jar.ts";

describe("our cookies", () => {
  it("are read by name, and no others", () => {
    const header =
      "a=1; __Host-bff.acme=two=2;__Host-bffx.acme=3; bff.acme=4; __Host-bff.acme.1=5; __Host-bff.bare";
    expect([...readJar(header, "bff")]).toEqual([
      ["bff.acme", "two=2"],
      ["bff.acme.1", "5"],
    ]);
  });

  it("count once where one name comes twice", () => {
    expect([...readJar("__Host-bff.a=1; __Host-bff.a=2", "bff")]).toEqual([["bff.a", "1"]]);
  });

  it("may be missing", () => {
    expect([readJar(null, "bff").size, readJar("", "bff").size]).toEqual([0, 0]);
  });

  it("are set so that scripts, other hosts and other sites do not get them", () => {
    expect(setCookie("bff.a", "1", 60)).toBe(
      "__Host-bff.a=1; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax",
    );
    expect(clearCookie("bff.a")).toContain("__Host-bff.a=; Path=/; Max-Age=0;");
  });

  it("are counted as they stand in the header of a request", () => {
    expect(sizeOf("bff.a", "12")).toBe("__Host-bff.a=12; ".length);
  });
});
