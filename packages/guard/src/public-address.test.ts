import { describe, expect, it } from "vitest";
import { createPublicAddress } from "./public-address.ts";

const audience = "https://api.example/v1";
const forwarded = { protocol: "https", host: "tenant.example:8443" };

describe("the address of a request as its client used it, RFC 9449 §4.2", () => {
  it.each([
    ["at the origin of the audience", { audience }, { url: "/notes" }, "https://api.example/notes"],
    ["whatever host the server saw", { audience }, { url: "http://10.0.0.1/a?b" }, "https://api.example/a"],
    ["without query and fragment", { audience }, { url: "/notes?a=/b#c" }, "https://api.example/notes"],
    [
      "with two slashes as a path",
      { audience },
      { url: "//x.example/a" },
      "https://api.example//x.example/a",
    ],
    [
      "below what a proxy takes off",
      { audience, publicUrl: "https://www.example/api/" },
      { url: "/notes" },
      "https://www.example/api/notes",
    ],
    [
      "where a trusted proxy says",
      { audience, trustProxy: true },
      { url: "/notes", forwarded },
      "https://tenant.example:8443/notes",
    ],
    [
      "where the last proxy says, since the first could be anybody",
      { audience, trustProxy: true },
      { url: "/notes", forwarded: { protocol: "http, https", host: "evil.example, api.example" } },
      "https://api.example/notes",
    ],
    ["not where any other says", { audience }, { url: "/notes", forwarded }, "https://api.example/notes"],
    [
      "at what is said to be public, whatever a proxy says",
      { audience, publicUrl: "https://api.example", trustProxy: true },
      { url: "/notes", forwarded },
      "https://api.example/notes",
    ],
    ["nowhere, where the audience is none", { audience: "urn:notes" }, { url: "/notes" }, undefined],
    ["nowhere, where a proxy says nothing", { audience, trustProxy: true }, { url: "/notes" }, undefined],
    [
      "nowhere, where a proxy says nonsense",
      { audience, trustProxy: true },
      { url: "/notes", forwarded: { protocol: "javascript", host: "api.example" } },
      undefined,
    ],
  ])("is %s", (_, options, request, address) => {
    expect(createPublicAddress(options)(request)).toBe(address);
  });

  it.each(["nonsense", "ftp://api.example", "https://api.example/?a", "https://api.example/#a"])(
    "is not below %s",
    (publicUrl) => {
      expect(() => createPublicAddress({ audience, publicUrl })).toThrow(TypeError);
    },
  );
});
