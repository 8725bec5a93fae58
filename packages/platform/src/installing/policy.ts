/*
 * Consent policies: which apps the members of an organisation may install, may ask for, or may not have. An ordered list of
 * rules; the first that matches decides, and what none matches the last word decides. All of it is data, so that a page can
 * say each rule as a sentence in the language of whoever reads it, and nothing of it names a scope or knows a database.
 */

/** What comes of wanting an app: it may be installed, asked for, or not be had. */
export const policyAnswers = ["allow", "request", "deny"] as const;

/** One of {@link policyAnswers}. */
export type PolicyAnswer = (typeof policyAnswers)[number];

/**
 * Who publishes an app: the organisation that the policy is of; somebody whose domain was confirmed; or somebody of whom nobody
 * confirmed who they are. One's own is `ours`, confirmed or not.
 */
export const publisherKinds = ["ours", "verified", "unverified"] as const;

/** One of {@link publisherKinds}. */
export type PublisherKind = (typeof publisherKinds)[number];

/** From little to much: the highest of all that an app asks for, also of what can be declined. */
export const policyRisks = ["low", "medium", "high"] as const;

/** One of {@link policyRisks}. */
export type PolicyRisk = (typeof policyRisks)[number];

/**
 * `app`: as itself for the whole organisation, alone or also as people. `person`: only ever as whoever uses it, and so never more
 * than they may do. Every app is one of the two.
 */
export const policyActors = ["app", "person"] as const;

/** One of {@link policyActors}. */
export type PolicyActor = (typeof policyActors)[number];

/** What a rule is about. What is absent says nothing; an app and who wants it must fit everything that is there. */
export interface PolicyMatch {
  readonly publisher?: PublisherKind;
  /** These apps, by id. */
  readonly apps?: readonly string[];
  /** Apps that ask for this at most. */
  readonly risk?: PolicyRisk;
  readonly actsAs?: PolicyActor;
  /** People of these roles: words for those that every organisation has, ids of its own. */
  readonly who?: readonly string[];
}

/** One sentence of a policy. */
export interface PolicyRule {
  readonly match: PolicyMatch;
  readonly answer: PolicyAnswer;
}

/** What an organisation decided, in the order in which it is asked. */
export interface Policy {
  readonly rules: readonly PolicyRule[];
  /** What is said to everything that no rule matches. */
  readonly otherwise: PolicyAnswer;
}

/** What a policy looks at: an app as it is now, and who wants it. */
export interface Wish {
  /** By id. */
  readonly app: string;
  readonly publisher: PublisherKind;
  readonly risk: PolicyRisk;
  readonly actsAs: PolicyActor;
  /** Of who wants it, in the organisation: a word or the id of a custom role. */
  readonly role: string;
  /** Whether that role may install for the organisation, and so needs to ask nobody. */
  readonly decides: boolean;
}

/** At most so many rules, and so many apps or roles in one of them. */
export const mostPolicyRules = 50;
export const mostPolicyApps = 100;
export const mostPolicyRoles = 20;

/**
 * Of an organisation that decided nothing: members may install verified apps asking for low-risk rights; everything else needs
 * approval.
 */
export const defaultPolicy: Policy = {
  rules: [{ match: { publisher: "verified", risk: "low" }, answer: "allow" }],
  otherwise: "request",
};
