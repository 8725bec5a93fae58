import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPolicy } from "../testing/policy-arbitraries.ts";
import { defaultPolicy } from "./policy.ts";
import { type PolicyDraft, policyProblems } from "./policy-rules.ts";

const places = (draft: PolicyDraft) =>
  policyProblems(draft).map(({ path, rule }) => [path.join("/"), rule].join(" "));

const numbered = (many: number) => Array.from({ length: many }, (_, index) => `id-${index}`);

describe("a policy", () => {
  it("of every shape that types allow is valid", () => {
    expect(policyProblems(defaultPolicy)).toEqual([]);
    fc.assert(fc.property(aPolicy, (policy) => policyProblems(policy).length === 0));
  });

  it("is told everything that is wrong with it at once, each at its place", () => {
    const draft: PolicyDraft = {
      rules: [
        { match: {}, answer: "maybe" },
        { match: { publisher: "friends", risk: "none", actsAs: "robot" }, answer: "deny" },
        { match: { apps: [], who: ["member", "member"] }, answer: "allow" },
      ],
      otherwise: "toString",
    };
    expect(places(draft)).toEqual([
      "rules/0/answer one-of",
      "rules/1/match/publisher one-of",
      "rules/1/match/risk one-of",
      "rules/1/match/actsAs one-of",
      "rules/2/match/apps how-many",
      "rules/2/match/who/1 declared-twice",
      "otherwise one-of",
    ]);
  });

  it("has at most 50 rules, and looks into no more", () => {
    const rules = (many: number, answer: string) =>
      Array.from({ length: many }, () => ({ match: {}, answer }));
    expect(places({ rules: rules(50, "allow"), otherwise: "deny" })).toEqual([]);
    expect(places({ rules: rules(51, "no"), otherwise: "no" })).toEqual([
      "rules too-many",
      "otherwise one-of",
    ]);
  });

  it.each([
    ["apps", 100],
    ["who", 20],
  ] as const)("names at most so many in a rule: %s, %i", (part, most) => {
    const draft = (many: number) => ({
      rules: [{ match: { [part]: numbered(many) }, answer: "deny" }],
      otherwise: "deny",
    });
    expect(places(draft(most))).toEqual([]);
    expect(places(draft(most + 1))).toEqual([`rules/0/match/${part} how-many`]);
  });

  it("takes no id that is long or empty, or turns the text around", () => {
    const apps = ["", "x".repeat(65), "a\u202Eb", "fine"];
    expect(places({ rules: [{ match: { apps }, answer: "deny" }], otherwise: "deny" })).toEqual([
      "rules/0/match/apps/0 line",
      "rules/0/match/apps/1 line",
      "rules/0/match/apps/2 line",
    ]);
  });
});
