import { expect, it } from "vitest";
import { sentPolicy } from "./sent-policy.ts";

it("a policy is sent as it is, and what a rule says nothing of is not sent", () => {
  const policy = {
    rules: [
      { match: { publisher: "verified", risk: "low" }, answer: "allow" },
      { match: { apps: ["a"], who: ["member"] }, answer: "deny" },
      { match: {}, answer: "request" },
    ],
    otherwise: "deny",
  } as const;
  expect(sentPolicy(policy)).toEqual(policy);
  expect(Object.keys(sentPolicy(policy).rules[2]?.match ?? { none: 1 })).toEqual([]);
});
