import { expect, it } from "vitest";
import { holdsChallenge } from "./domain-proof.ts";

const theirs = { domain: "acme.example", challenge: "grantway-domain=t" };

it.each([
  [["grantway-domain=t"], true],
  [["v=spf1", " grantway-domain=t "], true],
  [["grantway-domain=other"], false],
  [["xgrantway-domain=t"], false],
  [[], false],
])("records %j prove the domain: %s", async (texts, holds) => {
  const records = {
    textsAt: (name: string) => Promise.resolve(name === "_grantway.acme.example" ? texts : []),
  };
  await expect(holdsChallenge(records, theirs)).resolves.toBe(holds);
});

it("where DNS does not answer nothing is known", async () => {
  const records = { textsAt: () => Promise.reject(new Error("SERVFAIL")) };
  await expect(holdsChallenge(records, theirs)).resolves.toBe("no-answer");
});
