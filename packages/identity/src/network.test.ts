import { describe, expect, it } from "vitest";
import { networkOf, readAddress } from "./network.ts";

describe("the network an address counts as", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002:ffff::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["64:ff9b::192.0.2.1", "64:ff9b:0:0::/64"],
  ])("%s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
    expect(networkOf(network)).toBe(network);
  });

  it("is one for all texts that name no address", () => {
    const texts = ["somewhere", "_hidden", "unknown", "", "1.2.3", "::1::", "2001:db8::g"];
    expect(new Set(texts.map(networkOf))).toEqual(new Set(["unknown"]));
  });
});

describe("the address a text names, RFC 7239 §6", () => {
  it.each([
    ["192.0.2.1:51000", "192.0.2.1"],
    ["192.0.2.1:_port", "192.0.2.1"],
    ["192.0.2.1:", "192.0.2.1"],
    ['"192.0.2.1:51000"', "192.0.2.1"],
    [" 192.0.2.1 ", "192.0.2.1"],
    ["[::ffff:192.0.2.1]:51000", "192.0.2.1"],
    ["::ffff:192.0.2.1:51000", "192.0.2.1"],
    ["::FFFF:c000:0201", "192.0.2.1"],
    ["0:0:0:0:0:ffff:192.0.2.1", "192.0.2.1"],
    ["[2001:db8::17]", "2001:db8::17"],
    ['"[2001:DB8::0017]:47011"', "2001:db8::17"],
    ["[fe80::1%25eth0]:1", "fe80::1"],
    ["2001:db8:0:0:0:0:0:17", "2001:db8::17"],
    ["2001:db8:1:2:3:4:5:6:51000", "2001:db8:1:2:3:4:5:6"],
    ["2001:db8::17:51000", "2001:db8::17"],
    ["1::", "1::"],
    ["1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"],
    ["::", "::"],
  ])("of %j is %j", (text, address) => {
    expect(readAddress(text)).toBe(address);
  });

  it.each([
    "unknown",
    "_hidden",
    "",
    ":1",
    "192.0.2.256",
    "192.0.02.1",
    "[192.0.2.1]x",
    "1:2:3:4:5:6:7",
    "1:2:3:4::5:6:7:8:51000",
    "::1::2",
  ])("%j names none", (text) => {
    expect(readAddress(text)).toBeUndefined();
  });
});
