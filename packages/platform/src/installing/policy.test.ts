import { expect, it } from "vitest";
import { answerTo } from "./policy-answer.ts";
import { defaultPolicy, policyActors, policyRisks, publisherKinds } from "./policy.ts";

it("lets members of an organisation that decided nothing install what is verified and low-risk, and ask for the rest", () => {
  for (const publisher of publisherKinds) {
    for (const risk of policyRisks) {
      for (const actsAs of policyActors) {
        const wish = { app: "a", publisher, risk, actsAs, role: "member", decides: false };
        const expected = publisher === "verified" && risk === "low" ? "allow" : "request";
        expect(answerTo(defaultPolicy, wish).answer).toBe(expected);
      }
    }
  }
});
