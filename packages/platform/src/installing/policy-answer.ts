import {
  defaultPolicy,
  type Policy,
  type PolicyActor,
  type PolicyAnswer,
  type PolicyMatch,
  type PolicyRisk,
  policyRisks,
  type PublisherKind,
  type Wish,
} from "./policy.ts";

/** What a policy says to a wish. */
export interface PolicyDecision {
  readonly answer: PolicyAnswer;
  /** The place of the rule that decided, from 0; `null` where none matched. */
  readonly rule: number | null;
}

/**
 * What the policy says. Who may install for the organisation decides such things, so a rule that says to ask lets them through;
 * one that says no holds for them too, until they change it.
 */
export function answerTo({ rules, otherwise }: Policy, wish: Wish): PolicyDecision {
  const found = rules.findIndex(({ match }) => matches(match, wish));
  const said = rules[found]?.answer ?? otherwise;
  const answer = said === "request" && wish.decides ? "allow" : said;
  return { answer, rule: found === -1 ? null : found };
}

/** Whether a rule is about this. */
export function matches({ publisher, apps, risk, actsAs, who }: PolicyMatch, wish: Wish): boolean {
  return (
    (publisher === undefined || publisher === wish.publisher) &&
    (risk === undefined || rank(wish.risk) <= rank(risk)) &&
    (actsAs === undefined || actsAs === wish.actsAs) &&
    (apps === undefined || apps.includes(wish.app)) &&
    (who === undefined || who.includes(wish.role))
  );
}

/** The highest of these; low where nothing is asked. */
export function highestRisk(risks: Iterable<PolicyRisk>): PolicyRisk {
  return policyRisks[Math.max(0, ...[...risks].map(rank))] as PolicyRisk;
}

/** What a policy of this organisation calls the publisher. */
export function publisherKindOf(
  organisation: string,
  { id, verified }: { readonly id: string; readonly verified: boolean },
): PublisherKind {
  if (id === organisation) return "ours";
  return verified ? "verified" : "unverified";
}

/** What a policy calls an app whose manifest says that it acts so. */
export function policyActorOf(actsAs: readonly PolicyActor[]): PolicyActor {
  return actsAs.includes("app") ? "app" : "person";
}

/** What holds in an organisation that may have decided nothing. */
export function policyInForce(decided: Policy | undefined): Policy {
  return decided ?? defaultPolicy;
}

/** From little to much. */
export function rank(risk: PolicyRisk): number {
  return policyRisks.indexOf(risk);
}
