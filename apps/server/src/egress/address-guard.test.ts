import { describe, expect, it } from "vitest";
import { createAddressGuard } from "./address-guard.ts";

describe("which addresses are asked for somebody else", () => {
  const guard = createAddressGuard([]);

  it.each(["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8"])(
    "those of the web: %s",
    (address) => expect(guard(address)).toBe("public"),
  );

  it.each([
    ["this machine", ["127.0.0.1", "127.255.0.1", "::1", "0.0.0.0", "::", "0.1.2.3"]],
    ["private networks", ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12::1"]],
    ["links, with the metadata of clouds", ["169.254.169.254", "fe80::1", "fe80::1%eth0", "fd00:ec2::254"]],
    ["networks of carriers", ["100.64.0.1", "100.100.100.200", "100.127.255.255"]],
    ["inside a cloud", ["168.63.129.16"]],
    ["many at once", ["224.0.0.1", "239.255.255.255", "255.255.255.255", "ff02::1"]],
    ["reserved, and for documents and measurements", ["240.0.0.1", "192.0.2.1", "198.18.0.1", "2001:db8::1"]],
    ["IPv4 in IPv6: mapped", ["::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:a00:1", "::ffff:169.254.169.254"]],
    ["compatible, which is old", ["::127.0.0.1", "::a00:1"]],
    ["translated", ["64:ff9b::7f00:1", "64:ff9b:1::a00:1", "::ffff:0:7f00:1"]],
    ["6to4 and Teredo", ["2002:7f00:1::", "2001:0:7f00:1::1"]],
    ["old sites", ["fec0::1"]],
    ["not given out", ["4000::1", "100::1"]],
    ["no addresses", ["", "localhost", "127.1.1", "[::1]", "1.2.3.4.5"].filter((text) => text !== "127.1.1")],
  ])("none of %s: %j", (_, addresses) => {
    expect(addresses.map((address) => [address, guard(address)])).toEqual(
      addresses.map((address) => [address, "forbidden"]),
    );
  });

  it("other spellings of a literal are what they stand for", () => {
    for (const text of ["0x7f.1", "2130706433", "017700000001", "127.1"])
      expect(guard(text)).toBe("forbidden");
  });

  it("those of networks that the operator named, in whichever notation", () => {
    const guarded = createAddressGuard(["10.1.0.0/16", "::1", "127.0.0.1"]);
    for (const inside of ["10.1.2.3", "::ffff:10.1.2.3", "::1", "127.0.0.1"])
      expect(guarded(inside)).toBe("allowed");
    for (const outside of ["10.2.0.1", "127.0.0.2", "::2"]) expect(guarded(outside)).toBe("forbidden");
    expect(guarded("8.8.8.8")).toBe("public");
  });
});
