import { type AppCheck, type DueDomain, emptyManifest } from "@grantway/platform";
import { describe, expect, it } from "vitest";
import type { Fetched } from "../egress/guarded-fetch.ts";
import { lookAtDomains, lookAtVersions } from "./look-at-apps.ts";

const now = 1_790_000_000_000;
const clock = () => now;

describe("looking at versions", () => {
  it("keeps what was found of each that is due", async () => {
    const kept: (readonly [string, number, readonly AppCheck[]])[] = [];
    const due = {
      app: "a1",
      number: 2,
      manifest: { ...emptyManifest, name: "Acme" },
      webhooks: [],
      lookAlikes: [],
    };
    const looked = await lookAtVersions({
      appChecks: {
        due: () => Promise.resolve([due]),
        keep(app, number, checks) {
          kept.push([app, number, checks]);
          return Promise.resolve();
        },
        again: () => Promise.resolve("again"),
      },
      fetch: () => Promise.resolve<Fetched>({ outcome: "unanswered", because: "time", ms: 1 }),
      issuer: "https://id.example",
      clock,
    });
    expect(looked).toBe(1);
    expect(kept).toMatchObject([["a1", 2, [{ check: "name", outcome: "passed", at: now }]]]);
  });
});

describe("looking at domains", () => {
  it.each([
    [["grantway-domain=t"], [true]],
    [[], [false]],
    ["failing", []],
  ] as const)("whose records are %j is told as %j", async (texts, told) => {
    const domain: DueDomain = { organisation: "o1", domain: "acme.example", challenge: "grantway-domain=t" };
    const found: boolean[] = [];
    await lookAtDomains({
      publishers: {
        due: () => Promise.resolve([domain]),
        checked({ holds }) {
          found.push(holds);
          return Promise.resolve("verified");
        },
        find: () => Promise.resolve("unknown"),
        claim: () => Promise.resolve("claimed"),
        remove: () => Promise.resolve("removed"),
      },
      domainRecords: {
        textsAt: () => (texts === "failing" ? Promise.reject(new Error("SERVFAIL")) : Promise.resolve(texts)),
      },
      clock,
    });
    expect(found).toEqual(told);
  });
});
