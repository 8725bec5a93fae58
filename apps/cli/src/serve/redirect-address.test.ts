import { describe, expect, it } from "vitest";
import { placeAt } from "./place.ts";
import { redirectAddress } from "./redirect-address.ts";

const here = placeAt(4490, { address: "127.0.0.1", secure: false, publicUrl: undefined });
const secure = placeAt(4490, { address: "127.0.0.1", secure: true, publicUrl: undefined });
const outside = placeAt(4490, { address: "0.0.0.0", secure: false, publicUrl: "https://helper.example" });
const provider = (redirect: object) => ({ id: "acme", name: "Acme", redirect });

describe("the redirect URI", () => {
  it.each([
    ["is the helper's own", {}, here, "http://127.0.0.1:4490/callback", undefined],
    [
      "uses the host the provider takes",
      { hosts: ["localhost"] },
      here,
      "http://localhost:4490/callback",
      undefined,
    ],
    [
      "uses the provider's path",
      { path: "/oauth/done" },
      here,
      "http://127.0.0.1:4490/oauth/done",
      undefined,
    ],
    [
      "is https beside a helper that is not, for who insists",
      { httpsOnly: true },
      here,
      "https://127.0.0.1:4491/callback",
      { host: "127.0.0.1", port: 4491, secure: true },
    ],
    [
      "is https on the helper itself where it can be",
      { httpsOnly: true },
      secure,
      "https://127.0.0.1:4490/callback",
      undefined,
    ],
    [
      "uses a port of the provider's list",
      { ports: [8080, 9090] },
      here,
      "http://127.0.0.1:8080/callback",
      { host: "127.0.0.1", port: 8080, secure: false },
    ],
    [
      "uses our port when the list has it",
      { ports: [8080, 4490] },
      here,
      "http://127.0.0.1:4490/callback",
      undefined,
    ],
    [
      "has no port where it is the usual one",
      {},
      placeAt(443, { address: "127.0.0.1", secure: true, publicUrl: undefined }),
      "https://127.0.0.1/callback",
      undefined,
    ],
    [
      "is the public one where there is one",
      { hosts: [] },
      outside,
      "https://helper.example/callback",
      undefined,
    ],
  ])("%s", (_, redirect, place, uri, listener) => {
    expect(redirectAddress(provider(redirect), place)).toEqual({ uri, listener });
  });

  it("is refused, with what to do instead, where the provider takes none of this machine", () => {
    expect(() => redirectAddress(provider({ hosts: [] }), here)).toThrow(/grantway connect|--public-url/);
  });
});
