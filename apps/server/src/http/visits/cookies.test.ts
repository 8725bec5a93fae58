import { describe, expect, it } from "vitest";
import { createCookies } from "./cookies.ts";

const secure = createCookies({ secure: true });
const plain = createCookies({ secure: false });

describe("cookies", () => {
  it("have the __Host- prefix and Secure on https (RFC 6265bis §4.1.3.2)", () => {
    expect(secure.write("session", "v", 60)).toBe(
      "__Host-grantway-session=v; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure",
    );
    expect(plain.write("session", "v", 60)).toBe(
      "grantway-session=v; Max-Age=60; Path=/; HttpOnly; SameSite=Lax",
    );
  });

  it("are read by scripts and sent from other sites where they are for a frame there, and partitioned for none (RFC 6265bis §5.7)", () => {
    expect(secure.write("state", "v", 60)).toBe(
      "__Host-grantway-state=v; Max-Age=60; Path=/; SameSite=None; Secure",
    );
    // Browsers refuse `SameSite=None` without `Secure`.
    expect(plain.write("state", "v", 60)).toBe("grantway-state=v; Max-Age=60; Path=/; SameSite=Lax");
  });

  it("are found by their whole name, the first of a name", () => {
    const header = "a=1; xgrantway-session=no; grantway-session=yes; grantway-session=late";
    expect(plain.read(header, "session")).toBe("yes");
    expect(plain.read(header, "device")).toBeUndefined();
    expect(plain.read(undefined, "session")).toBeUndefined();
  });

  it("without the prefix are not believed on https", () => {
    expect(secure.read("grantway-session=planted", "session")).toBeUndefined();
  });

  it("are removed under the same attributes", () => {
    expect(secure.remove("session")).toBe(
      "__Host-grantway-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure",
    );
  });
});
