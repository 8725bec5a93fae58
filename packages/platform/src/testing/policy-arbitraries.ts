import * as fc from "fast-check";
import {
  type Policy,
  policyActors,
  policyAnswers,
  type PolicyMatch,
  policyRisks,
  type PolicyRule,
  publisherKinds,
  type Wish,
} from "../installing/policy.ts";

/* Policies and wishes of every shape, over so few apps and roles that they meet. */

const apps = ["a", "b", "c"];
const roles = ["owner", "member", "role-1"];

const match: fc.Arbitrary<PolicyMatch> = fc.record(
  {
    publisher: fc.constantFrom(...publisherKinds),
    apps: fc.subarray(apps, { minLength: 1 }),
    risk: fc.constantFrom(...policyRisks),
    actsAs: fc.constantFrom(...policyActors),
    who: fc.subarray(roles, { minLength: 1 }),
  },
  { requiredKeys: [] },
);

/** Any rule. */
export const aRule: fc.Arbitrary<PolicyRule> = fc.record({
  match,
  answer: fc.constantFrom(...policyAnswers),
});

/** Any policy of a few rules. */
export const aPolicy: fc.Arbitrary<Policy> = fc.record({
  rules: fc.array(aRule, { maxLength: 6 }),
  otherwise: fc.constantFrom(...policyAnswers),
});

/** Any wish. */
export const aWish: fc.Arbitrary<Wish> = fc.record({
  app: fc.constantFrom(...apps, "d"),
  publisher: fc.constantFrom(...publisherKinds),
  risk: fc.constantFrom(...policyRisks),
  actsAs: fc.constantFrom(...policyActors),
  role: fc.constantFrom(...roles, "role-2"),
  decides: fc.boolean(),
});
