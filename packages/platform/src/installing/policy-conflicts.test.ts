import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPolicy, aWish } from "../testing/policy-arbitraries.ts";
import { defaultPolicy, type Policy, type PolicyRule } from "./policy.ts";
import { answerTo } from "./policy-answer.ts";
import { policyConflicts } from "./policy-conflicts.ts";

const policy = (otherwise: Policy["otherwise"], ...rules: readonly PolicyRule[]): Policy => ({
  rules,
  otherwise,
});

describe("what of a policy is probably not meant", () => {
  it("is nothing in the default policy", () => {
    expect(policyConflicts(defaultPolicy)).toEqual([]);
  });

  it("is a rule after one that matches all it does", () => {
    const all: PolicyRule = { match: { publisher: "verified" }, answer: "allow" };
    const some: PolicyRule = { match: { publisher: "verified", apps: ["a"] }, answer: "deny" };
    expect(policyConflicts(policy("request", all, some))).toEqual([
      { rule: 1, because: "never-decides", by: 0 },
    ]);
    expect(policyConflicts(policy("request", some, all))).toEqual([]);
  });

  it("is a rule that says what would be said anyway", () => {
    const own: PolicyRule = { match: { publisher: "ours" }, answer: "request" };
    const few: PolicyRule = { match: { apps: ["a"] }, answer: "deny" };
    expect(policyConflicts(policy("request", own))).toEqual([
      { rule: 0, because: "changes-nothing", by: null },
    ]);
    // It keeps one's own apps from the no that follows.
    expect(policyConflicts(policy("request", own, few))).toEqual([]);
  });

  it("is a rule that holds back who asks for less", () => {
    const little: PolicyRule = { match: { risk: "low" }, answer: "deny" };
    expect(policyConflicts(policy("allow", little))).toEqual([
      { rule: 0, because: "less-is-more", by: null },
    ]);
    expect(policyConflicts(policy("deny", { match: { risk: "medium" }, answer: "request" }))).toEqual([]);
  });

  it("can be taken away without a difference, where it is said to decide or change nothing", () => {
    fc.assert(
      fc.property(aPolicy, aWish, (some, wish) => {
        for (const { rule, because } of policyConflicts(some)) {
          if (because === "less-is-more") continue;
          const without = { ...some, rules: some.rules.toSpliced(rule, 1) };
          expect(answerTo(without, wish).answer).toBe(answerTo(some, wish).answer);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is looked for quickly in the longest policy there may be", () => {
    const apps = Array.from({ length: 100 }, (_, index) => `app-${index}`);
    const rules = Array.from({ length: 50 }, (): PolicyRule => ({
      match: { apps, who: ["member"] },
      answer: "deny",
    }));
    expect(policyConflicts(policy("allow", ...rules))).toHaveLength(49);
  });
});
