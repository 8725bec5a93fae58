import { describe, expect, it } from "vitest";
import { guardedLookup, isForbiddenLiteral } from "./address-guard.ts";
import { guardedFetch } from "./outgoing-fetch.ts";

describe("an address that a person gave", () => {
  it.each([
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f.0.0.1/",
    "https://0/",
    "https://10.0.0.1/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://100.64.0.1/",
    "https://[::1]/",
    "https://[::]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::7f00:1]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
  ])("may not be %s", async (address) => {
    expect(isForbiddenLiteral(new URL(address).hostname)).toBe(true);
    await expect(guardedFetch(address)).rejects.toThrow("not on the web");
  });

  it.each(["https://93.184.216.34/", "https://[2606:2800:220:1::1]/", "https://api.example/"])(
    "may be %s, as far as its text goes",
    (address) => {
      expect(isForbiddenLiteral(new URL(address).hostname)).toBe(false);
    },
  );

  it("may not be a name that leads to this machine", async () => {
    await expect(guardedFetch("https://localhost/")).rejects.toMatchObject({ name: "ForbiddenAddress" });
    const found = await new Promise((resolve) => guardedLookup("localhost", {}, (error) => resolve(error)));
    expect(found).toMatchObject({ message: "localhost is not on the web" });
  });

  it.each(["http://api.example/", "file:///etc/passwd", "data:text/plain,x"])(
    "may not be %s",
    async (address) => {
      await expect(guardedFetch(address)).rejects.toMatchObject({ name: "ForbiddenAddress" });
    },
  );
});
