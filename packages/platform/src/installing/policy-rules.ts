import { lineProblem, problemAt, type Problem, problemsWithin } from "@grantway/protocol";
import {
  mostPolicyApps,
  mostPolicyRoles,
  mostPolicyRules,
  policyActors,
  policyAnswers,
  policyRisks,
  publisherKinds,
} from "./policy.ts";

/** What was asked for, in plain data that was read and not yet checked. */
export interface PolicyDraft {
  readonly rules: readonly {
    readonly match: {
      readonly publisher?: string;
      readonly apps?: readonly string[];
      readonly risk?: string;
      readonly actsAs?: string;
      readonly who?: readonly string[];
    };
    readonly answer: string;
  }[];
  readonly otherwise: string;
}

/**
 * Everything that is wrong with a policy, each at its place, such as `["rules", 2, "match", "risk"]`. Of what is not wrong and still
 * not meant, {@link policyConflicts} tells.
 */
export function policyProblems({ rules, otherwise }: PolicyDraft): readonly Problem[] {
  const problems = oneOf("otherwise", otherwise, policyAnswers);
  if (rules.length > mostPolicyRules) {
    const problem = `A policy has at most ${mostPolicyRules} rules.`;
    return [problemAt("rules", problem, "too-many", { most: mostPolicyRules }), ...problems];
  }
  const ofRules = rules.flatMap((rule, index) => problemsWithin(index, ruleProblems(rule)));
  return [...problemsWithin("rules", ofRules), ...problems];
}

function ruleProblems({ match, answer }: PolicyDraft["rules"][number]): readonly Problem[] {
  const { publisher, apps, risk, actsAs, who } = match;
  const ofMatch = [
    ...oneOf("publisher", publisher, publisherKinds),
    ...oneOf("risk", risk, policyRisks),
    ...oneOf("actsAs", actsAs, policyActors),
    ...ids("apps", apps, mostPolicyApps),
    ...ids("who", who, mostPolicyRoles),
  ];
  return [...problemsWithin("match", ofMatch), ...oneOf("answer", answer, policyAnswers)];
}

function oneOf(at: string, said: string | undefined, choices: readonly string[]): readonly Problem[] {
  if (said === undefined || choices.includes(said)) return [];
  const listed = choices.join(", ");
  return [problemAt(at, `This must be one of ${listed}.`, "one-of", { choices: listed })];
}

/** A list that names nothing would be a rule that is about nothing. */
function ids(at: string, said: readonly string[] | undefined, most: number): readonly Problem[] {
  if (said === undefined) return [];
  if (said.length === 0 || said.length > most) {
    return [problemAt(at, `This must be 1 to ${most} of them.`, "how-many", { least: 1, most })];
  }
  return said.flatMap((id, index) => idProblems([at, index], id, said.indexOf(id) < index));
}

function idProblems(at: readonly (string | number)[], id: string, again: boolean): readonly Problem[] {
  const problem = lineProblem("The id", id, 64);
  if (problem !== undefined) return [problemAt(at, problem, "line", { most: 64 })];
  return again ? [problemAt(at, "This stands here twice.", "declared-twice")] : [];
}
