import { describe, expect, it } from "vitest";
import { createCookies } from "./cookies.ts";

const secure = createCookies(new URL("https://id.example"));
const plain = createCookies(new URL("http://localhost:4400"));

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

  it("have names of their own for each instance at one host, whose ports and paths share cookies (RFC 6265 §8.5)", () => {
    const issuers = [
      "https://id.example",
      "https://id.example:8443",
      "https://id.example/8443",
      "https://id.example/acme",
      "https://id.example/acme/one",
      "https://id.example/acme-one",
      "https://id.example/acme.one",
      "https://id.example/ACME",
      "https://id.example/a(b),c;d=e@f",
      "http://localhost:4400",
      "http://localhost",
      "http://localhost:4500/acme",
    ];
    const names = issuers.map((issuer) => createCookies(new URL(issuer)).nameOf("session"));
    expect(new Set(names).size).toBe(issuers.length);
    for (const name of names) expect(name).toMatch(/^(__Host-)?grantway-session[\w!#$%&'*+.^`|~-]*$/);
    expect(names[3]).toBe("__Host-grantway-session%2facme");
    // A secret of the browser itself, which every instance takes as it is.
    const ofBrowser = issuers.map((issuer) => createCookies(new URL(issuer)).nameOf("browser"));
    expect(new Set(ofBrowser)).toEqual(new Set(["__Host-grantway-browser", "grantway-browser"]));
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
