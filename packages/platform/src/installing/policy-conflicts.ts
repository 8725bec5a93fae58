import {
  type Policy,
  type PolicyAnswer,
  policyAnswers,
  type PolicyMatch,
  type PolicyRule,
} from "./policy.ts";
import { rank } from "./policy-answer.ts";

/*
 * What of a policy is valid and probably not meant. Each is certain where it is told: rules are compared in pairs, so one that
 * several others cover together goes without notice.
 */

/** One rule that is probably not meant as it stands. */
export interface PolicyConflict {
  /** Its place, from 0. */
  readonly rule: number;
  readonly because: /** An earlier rule matches whatever this one does: it never decides. */
    | "never-decides"
    /** Without it the same would be said. */
    | "changes-nothing"
    /** An app that asks for more is let through where this rule holds one back that asks for less. */
    | "less-is-more";
  /** The place of the other rule; `null` for the last word. */
  readonly by: number | null;
}

/** Rules that never decide, change nothing, or favour apps that ask for more; at most one of these for each rule. */
export function policyConflicts(policy: Policy): readonly PolicyConflict[] {
  return policy.rules.flatMap((rule, index) => {
    const before = policy.rules.findIndex(({ match }) => covers(match, rule.match));
    if (before < index) return [{ rule: index, because: "never-decides", by: before } as const];
    return conflictAfter(policy, rule, index);
  });
}

function conflictAfter(policy: Policy, rule: PolicyRule, index: number): readonly PolicyConflict[] {
  const same = firstAfter(policy, index, rule.match, ({ answer }) => answer !== rule.answer);
  // Of two that match the same, the second is told.
  const twin = same?.match !== undefined && covers(rule.match, same.match);
  if (same?.answer === rule.answer && !twin) {
    return [{ rule: index, because: "changes-nothing", by: same.rule }];
  }
  const { risk, ...match } = rule.match;
  if (risk === undefined || risk === "high") return [];
  const more = firstAfter(
    policy,
    index,
    match,
    ({ match: { risk: most = "high" } }) => rank(most) > rank(risk),
  );
  if (more === undefined || strictness(more.answer) >= strictness(rule.answer)) return [];
  return [{ rule: index, because: "less-is-more", by: more.rule }];
}

/**
 * Of the rules after a place, and the last word: the first that matches whatever `match` does. `undefined` where one before it
 * `disturbs`, matching some of it and not all.
 */
function firstAfter(
  { rules, otherwise }: Policy,
  index: number,
  match: PolicyMatch,
  disturbs: (rule: PolicyRule) => boolean,
): (Partial<PolicyRule> & { readonly rule: number | null; readonly answer: PolicyAnswer }) | undefined {
  for (const [place, rule] of rules.entries()) {
    if (place <= index) continue;
    if (covers(rule.match, match)) return { rule: place, ...rule };
    if (overlaps(rule.match, match) && disturbs(rule)) return undefined;
  }
  return { rule: null, answer: otherwise };
}

/** Whether the first matches whatever the second does. */
function covers(wide: PolicyMatch, narrow: PolicyMatch): boolean {
  return (
    (wide.publisher === undefined || wide.publisher === narrow.publisher) &&
    (wide.actsAs === undefined || wide.actsAs === narrow.actsAs) &&
    rank(wide.risk ?? "high") >= rank(narrow.risk ?? "high") &&
    holdsAll(wide.apps, narrow.apps) &&
    holdsAll(wide.who, narrow.who)
  );
}

/** Whether something is matched by both. Whatever their risks, both match apps of a low one. */
function overlaps(one: PolicyMatch, other: PolicyMatch): boolean {
  return (
    meet(one.publisher, other.publisher) &&
    meet(one.actsAs, other.actsAs) &&
    (one.apps === undefined ||
      other.apps === undefined ||
      one.apps.some((app) => other.apps?.includes(app))) &&
    (one.who === undefined || other.who === undefined || one.who.some((role) => other.who?.includes(role)))
  );
}

function meet(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function holdsAll(wide: readonly string[] | undefined, narrow: readonly string[] | undefined): boolean {
  if (wide === undefined) return true;
  return narrow !== undefined && narrow.every((id) => wide.includes(id));
}

function strictness(answer: PolicyAnswer): number {
  return policyAnswers.indexOf(answer);
}
