import * as fc from "fast-check";
import { expect, it } from "vitest";
import { aPolicy, aWish } from "../testing/policy-arbitraries.ts";
import { defaultPolicy, type Policy } from "./policy.ts";
import { type PastWish, simulatePolicy, wishEnds } from "./policy-simulation.ts";

const pastWish: fc.Arbitrary<PastWish> = fc
  .tuple(aWish, fc.constantFrom(...wishEnds))
  .map(([some, happened]) => Object.assign(some, { happened }));
const wish: PastWish = {
  app: "a",
  publisher: "verified",
  risk: "low",
  actsAs: "app",
  role: "member",
  decides: false,
  happened: "installed",
};
const stricter: Policy = {
  rules: [
    { match: { publisher: "unverified" }, answer: "deny" },
    { match: { publisher: "verified", risk: "medium" }, answer: "allow" },
  ],
  otherwise: "request",
};

it("tells in numbers and examples what another policy would have said", () => {
  const wishes: PastWish[] = [
    wish,
    { ...wish, risk: "medium", happened: "approved" },
    { ...wish, risk: "medium", happened: "waiting" },
    { ...wish, publisher: "unverified", happened: "denied" },
    { ...wish, risk: "high", happened: "approved" },
  ];
  const none = { installed: 0, approved: 0, denied: 0, waiting: 0, withdrawn: 0, blocked: 0 };
  expect(simulatePolicy(wishes, defaultPolicy, stricter)).toEqual({
    wishes: 5,
    before: { allow: 1, request: 4, deny: 0 },
    after: { allow: 3, request: 1, deny: 1 },
    differences: [
      {
        from: "request",
        to: "allow",
        wishes: 2,
        ended: { ...none, approved: 1, waiting: 1 },
        examples: [wishes[1], wishes[2]],
      },
      { from: "request", to: "deny", wishes: 1, ended: { ...none, denied: 1 }, examples: [wishes[3]] },
    ],
  });
});

it("shows five examples of a difference and counts them all", () => {
  const wishes = Array.from({ length: 12 }, (_, index) => ({ ...wish, number: index }));
  const [only] = simulatePolicy(wishes, defaultPolicy, { rules: [], otherwise: "deny" }).differences;
  expect(only?.wishes).toBe(12);
  expect(only?.examples.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4]);
});

it("finds no difference between a policy and itself", () => {
  fc.assert(
    fc.property(fc.array(pastWish), aPolicy, (wishes, policy) => {
      expect(simulatePolicy(wishes, policy, structuredClone(policy)).differences).toEqual([]);
    }),
  );
});

it("counts every wish once before and after", () => {
  fc.assert(
    fc.property(fc.array(pastWish), aPolicy, aPolicy, (wishes, one, other) => {
      const { before, after, differences } = simulatePolicy(wishes, one, other);
      const sum = (counts: Readonly<Record<string, number>>) =>
        Object.values(counts).reduce((a, b) => a + b, 0);
      expect([sum(before), sum(after)]).toEqual([wishes.length, wishes.length]);
      for (const difference of differences) expect(sum(difference.ended)).toBe(difference.wishes);
      const opened = differences
        .filter(({ to }) => to === "allow")
        .reduce((all, { wishes: more }) => all + more, 0);
      const closed = differences
        .filter(({ from }) => from === "allow")
        .reduce((all, { wishes: less }) => all + less, 0);
      expect(after.allow - before.allow).toBe(opened - closed);
    }),
  );
});
