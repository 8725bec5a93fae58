import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPolicy, aRule, aWish } from "../testing/policy-arbitraries.ts";
import {
  defaultPolicy,
  type Policy,
  policyAnswers,
  type PolicyMatch,
  policyRisks,
  type Wish,
} from "./policy.ts";
import {
  answerTo,
  highestRisk,
  matches,
  policyActorOf,
  policyInForce,
  publisherKindOf,
} from "./policy-answer.ts";

const wish: Wish = {
  app: "a",
  publisher: "verified",
  risk: "low",
  actsAs: "app",
  role: "member",
  decides: false,
};

describe("what a policy says", () => {
  it.each<[string, Partial<Wish>, string]>([
    ["lets members install verified apps asking for low-risk rights", {}, "allow"],
    ["has them ask for more than low risk", { risk: "medium" }, "request"],
    ["has them ask for what nobody confirmed", { publisher: "unverified" }, "request"],
    ["has them ask for the organisation's own", { publisher: "ours" }, "request"],
    [
      "lets administrators install everything",
      { publisher: "unverified", risk: "high", decides: true },
      "allow",
    ],
  ])("by itself %s", (_, differs, expected) => {
    expect(answerTo(policyInForce(undefined), { ...wish, ...differs }).answer).toBe(expected);
  });

  it("is said by the first rule that matches, and by the last word where none does", () => {
    const policy: Policy = {
      rules: [
        { match: { apps: ["b"] }, answer: "deny" },
        { match: { who: ["member"], actsAs: "app" }, answer: "request" },
        { match: {}, answer: "allow" },
      ],
      otherwise: "deny",
    };
    expect(answerTo(policy, wish)).toEqual({ answer: "request", rule: 1 });
    expect(answerTo(policy, { ...wish, app: "b" })).toEqual({ answer: "deny", rule: 0 });
    expect(answerTo({ ...policy, rules: [] }, wish)).toEqual({ answer: "deny", rule: null });
  });

  it("asks administrators for nothing, and its no holds for them too", () => {
    fc.assert(
      fc.property(aPolicy, aWish, (policy, some) => {
        const member = answerTo(policy, { ...some, decides: false });
        const administrator = answerTo(policy, { ...some, decides: true });
        expect(administrator.rule).toBe(member.rule);
        expect(administrator.answer).toBe(member.answer === "request" ? "allow" : member.answer);
      }),
    );
  });

  it("is one answer for every wish, and always the same", () => {
    fc.assert(
      fc.property(aPolicy, aWish, (policy, some) => {
        const said = answerTo(policy, some);
        expect(policyAnswers).toContain(said.answer);
        expect(answerTo(structuredClone(policy), { ...some })).toEqual(said);
        const found = policy.rules.findIndex(({ match }) => matches(match, some));
        expect(said.rule).toBe(found === -1 ? null : found);
      }),
    );
  });

  it("stays when a rule that does not match is moved", () => {
    fc.assert(
      fc.property(aPolicy, aRule, aWish, fc.nat(6), fc.nat(6), (policy, rule, some, from, to) => {
        fc.pre(!matches(rule.match, some));
        const with_ = (at: number) => ({ ...policy, rules: policy.rules.toSpliced(at, 0, rule) });
        const { answer } = answerTo(policy, some);
        expect(answerTo(with_(from), some).answer).toBe(answer);
        expect(answerTo(with_(to), some).answer).toBe(answer);
      }),
    );
  });

  it("never allows more when a rule that allows is narrowed to a lower risk", () => {
    fc.assert(
      fc.property(
        aPolicy,
        aRule,
        aWish,
        fc.nat(6),
        fc.constantFrom(...policyRisks),
        (policy, rule, some, at, risk) => {
          fc.pre(isLower(risk, rule.match.risk));
          const said = (match: PolicyMatch) =>
            answerTo({ ...policy, rules: policy.rules.toSpliced(at, 0, { match, answer: "allow" }) }, some)
              .answer;
          const [wide, narrow] = [said(rule.match), said({ ...rule.match, risk })];
          expect(wide === "allow" || wide === narrow).toBe(true);
        },
      ),
    );
  });

  it("is never stricter with who asks for less, where bounds of risk only allow", () => {
    fc.assert(
      fc.property(aPolicy, aWish, fc.constantFrom(...policyRisks), (policy, some, risk) => {
        fc.pre(policy.rules.every(({ match, answer }) => match.risk === undefined || answer === "allow"));
        fc.pre(isLower(risk, some.risk) && answerTo(policy, some).answer === "allow");
        expect(answerTo(policy, { ...some, risk }).answer).toBe("allow");
      }),
    );
  });

  it("takes names of members of objects for ids like others", () => {
    const policy: Policy = {
      rules: [{ match: { apps: ["__proto__"] }, answer: "deny" }],
      otherwise: "allow",
    };
    expect(answerTo(policy, { ...wish, app: "constructor" }).answer).toBe("allow");
    expect(answerTo(policy, { ...wish, app: "__proto__" }).answer).toBe("deny");
  });
});

describe("what a policy looks at", () => {
  it("is the highest risk of all that is asked", () => {
    expect(highestRisk([])).toBe("low");
    expect(highestRisk(["medium", "low"])).toBe("medium");
    expect(highestRisk(["low", "high", "medium"])).toBe("high");
  });

  it("calls one's own apps ours, confirmed or not", () => {
    expect(publisherKindOf("o1", { id: "o1", verified: true })).toBe("ours");
    expect(publisherKindOf("o1", { id: "o2", verified: true })).toBe("verified");
    expect(publisherKindOf("o1", { id: "o2", verified: false })).toBe("unverified");
  });

  it("calls what acts as itself an app, also where it acts as people besides", () => {
    expect(policyActorOf(["person", "app"])).toBe("app");
    expect(policyActorOf(["person"])).toBe("person");
  });

  it("is the default of everybody who decided nothing", () => {
    expect(policyInForce(undefined)).toBe(defaultPolicy);
    const own: Policy = { rules: [], otherwise: "deny" };
    expect(policyInForce(own)).toBe(own);
  });
});

function isLower(risk: (typeof policyRisks)[number], than: (typeof policyRisks)[number] = "high") {
  return policyRisks.indexOf(risk) < policyRisks.indexOf(than);
}
