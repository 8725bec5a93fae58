import { describe, expect, it } from "vitest";
import { startDnsServer } from "../testing/dns-server.ts";
import { createDomainRecords } from "./domain-records.ts";

describe("TXT records of a domain", () => {
  it("are read from the DNS server that is configured, each as one text", async () => {
    const dns = await startDnsServer();
    const long = `grantway-domain=${"x".repeat(600)}`;
    dns.set("_grantway.acme.example", ["v=spf1 -all", long]);
    const records = createDomainRecords([dns.address]);
    await expect(records.textsAt("_grantway.acme.example")).resolves.toEqual(["v=spf1 -all", long]);
  });

  it("are none where there is no such name", async () => {
    const dns = await startDnsServer();
    await expect(createDomainRecords([dns.address]).textsAt("_grantway.acme.example")).resolves.toEqual([]);
  });

  it("are not known where DNS fails", async () => {
    const dns = await startDnsServer();
    dns.set("_grantway.acme.example", "failing");
    await expect(createDomainRecords([dns.address]).textsAt("_grantway.acme.example")).rejects.toThrow();
  });
});
