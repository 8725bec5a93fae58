import { Resolver } from "node:dns/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type NameServer, startNameServer } from "./names.ts";

let names: NameServer;
let resolver: Resolver;
beforeEach(async () => {
  names = await startNameServer({ "_grantway.harbour.example": "grantway-domain=before" });
  resolver = new Resolver({ timeout: 2000, tries: 1 });
  // The machine's own servers stand behind it.
  resolver.setServers(names.servers.split(",").slice(0, 1));
});
afterEach(() => names.close());

describe("the demo's name server", () => {
  it("answers the record of the publisher's domain, as it was remembered and as it is put there", async () => {
    expect(await resolver.resolveTxt("_grantway.harbour.example")).toEqual([["grantway-domain=before"]]);
    names.answer("_grantway.harbour.example", "grantway-domain=now");
    expect(await resolver.resolveTxt("_GRANTWAY.harbour.example")).toEqual([["grantway-domain=now"]]);
  });

  it("says of every other name that it is not to be asked, so that others are", async () => {
    await expect(resolver.resolveTxt("_grantway.example.org")).rejects.toMatchObject({ code: "EREFUSED" });
    await expect(resolver.resolve4("_grantway.harbour.example")).rejects.toMatchObject({ code: "ENODATA" });
  });
});
