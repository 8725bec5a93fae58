import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { createClientAddress } from "./client-address.ts";

const proxies = ["10.0.0.0/8", "192.0.2.1", "2001:db8:ffff::/48"];

function seen(forwarded: string | undefined, { from = "10.1.2.3", trusted = proxies } = {}): string {
  const request = { socket: { remoteAddress: from }, headers: { "x-forwarded-for": forwarded } };
  return createClientAddress(trusted)(request as unknown as IncomingMessage);
}

describe("the address of a client", () => {
  it.each([
    ["is that of the connection where no proxy is trusted", "203.0.113.9", { trusted: [] }, "10.1.2.3"],
    [
      "is that of a peer that is no proxy, whatever it forwards",
      "203.0.113.9",
      { from: "198.51.100.7" },
      "198.51.100.7",
    ],
    ["is that of the proxy where it forwards nothing", undefined, {}, "10.1.2.3"],
    ["is that of the proxy where it forwards an empty header", " , ", {}, "10.1.2.3"],
    ["is what the proxy saw", "203.0.113.9", {}, "203.0.113.9"],
    ["is what the proxy saw, whatever the client wrote before", "1.1.1.1, 203.0.113.9", {}, "203.0.113.9"],
    ["is what the first proxy saw", "1.1.1.1, 203.0.113.9, 192.0.2.1,10.9.9.9", {}, "203.0.113.9"],
    ["passes proxies that write ports", "203.0.113.9:51000, 10.9.9.9:443", {}, "203.0.113.9"],
    ["passes proxies in brackets and quotes", '203.0.113.9, "[2001:db8:ffff::2]:443"', {}, "203.0.113.9"],
    ["passes a proxy in IPv6 spelling", "203.0.113.9", { from: "::ffff:10.1.2.3" }, "203.0.113.9"],
    ["is that of the proxy that knows none", "203.0.113.9, unknown", {}, "10.1.2.3"],
    ["is that of the last proxy that knows one", "203.0.113.9, _hidden, 10.9.9.9", {}, "10.9.9.9"],
    ["does not pass over what is no address", "10.4.4.4, garbage", {}, "10.1.2.3"],
    ["is the farthest where all are proxies", "10.4.4.4, 10.9.9.9", {}, "10.4.4.4"],
    ["has no zone", "fe80::1%eth0", {}, "fe80::1"],
  ])("%s: %j", (_, forwarded, world, address) => {
    expect(seen(forwarded, world)).toBe(address);
  });

  it("takes IPv6 networks and single addresses for proxies", () => {
    expect(seen("203.0.113.9", { from: "2001:db8:ffff:1::1" })).toBe("203.0.113.9");
    expect(seen("203.0.113.9", { from: "2001:db8:fffe::1" })).toBe("2001:db8:fffe::1");
    expect(seen("203.0.113.9", { from: "192.0.2.1" })).toBe("203.0.113.9");
    expect(seen("203.0.113.9", { from: "192.0.2.2" })).toBe("192.0.2.2");
  });

  it("is unknown once the connection is gone, and then nothing is believed", () => {
    const request = {
      socket: {},
      headers: { "x-forwarded-for": "203.0.113.9" },
    } as unknown as IncomingMessage;
    expect(createClientAddress(proxies)(request)).toBe("unknown");
  });
});
