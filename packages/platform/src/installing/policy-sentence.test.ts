import * as fc from "fast-check";
import { expect, it } from "vitest";
import { aRule } from "../testing/policy-arbitraries.ts";
import { defaultPolicy } from "./policy.ts";
import { sentenceAt, sentenceName, sentenceNamed, sentenceOf } from "./policy-sentence.ts";

it("a rule's sentence says what it is about, and names nobody", () => {
  const sentence = sentenceOf({
    match: { publisher: "unverified", apps: ["a1"], risk: "medium", actsAs: "app", who: ["member"] },
    answer: "deny",
  });
  expect(sentence).toEqual({
    answer: "deny",
    publisher: "unverified",
    risk: "medium",
    actsAs: "app",
    apps: "these",
    who: "these",
  });
  expect(sentenceName(sentence)).toBe("deny.unverified.medium.app.these.these");
});

it("at most a high risk is any risk", () => {
  expect(sentenceOf({ match: { risk: "high" }, answer: "allow" }).risk).toBe("any");
});

it("the last word has a sentence of its own, and so has a rule that is gone", () => {
  expect(sentenceName(sentenceAt(defaultPolicy, 0))).toBe("allow.verified.low.any.any.any");
  expect(sentenceName(sentenceAt(defaultPolicy, null))).toBe("request.any.any.any.any.any");
  expect(sentenceAt(defaultPolicy, 7)).toEqual(sentenceAt(defaultPolicy, null));
});

it("names stay, and each leads back to its sentence", () => {
  fc.assert(
    fc.property(aRule, (rule) => {
      const sentence = sentenceOf(rule);
      expect(sentenceNamed(sentenceName(sentence))).toEqual(sentence);
    }),
  );
});

it.each([
  "",
  "deny",
  "deny.any.any.any.any",
  "deny.any.any.any.any.any.any",
  "__proto__.any.any.any.any.any",
  "deny.constructor.any.any.any.any",
  "Deny.any.any.any.any.any",
])("%j is no sentence's name", (name) => {
  expect(sentenceNamed(name)).toBeUndefined();
});
