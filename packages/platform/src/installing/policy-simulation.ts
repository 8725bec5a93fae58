import { type Policy, type PolicyAnswer, policyAnswers, type Wish } from "./policy.ts";
import { answerTo } from "./policy-answer.ts";

/** What came of a wish in the end, or is so far. */
export const wishEnds = ["installed", "approved", "denied", "waiting", "withdrawn", "blocked"] as const;

/** One of {@link wishEnds}: `withdrawn` also when it ran out. */
export type WishEnd = (typeof wishEnds)[number];

/** A wish that somebody had. */
export interface PastWish extends Wish {
  readonly happened: WishEnd;
}

/** Wishes to which another policy would have said something else. */
export interface PolicyDifference<Past> {
  readonly from: PolicyAnswer;
  readonly to: PolicyAnswer;
  readonly wishes: number;
  /** How many of them ended how. */
  readonly ended: Readonly<Record<WishEnd, number>>;
  /** The first few of them, as they were given. */
  readonly examples: readonly Past[];
}

/** What would have been different. */
export interface PolicySimulation<Past> {
  readonly wishes: number;
  /** To how many each answer is given by the policy in force, and by the other one. */
  readonly before: Readonly<Record<PolicyAnswer, number>>;
  readonly after: Readonly<Record<PolicyAnswer, number>>;
  /** What opens most first; those without a wish are left out. */
  readonly differences: readonly PolicyDifference<Past>[];
}

/** How many examples of a difference are told. */
const mostPolicyExamples = 5;

/**
 * What two policies say to the same wishes. Both are asked now, about what was known of app and person then: what the policy in
 * force at the time said does not matter.
 */
export function simulatePolicy<Past extends PastWish>(
  wishes: readonly Past[],
  inForce: Policy,
  other: Policy,
): PolicySimulation<Past> {
  const said = wishes.map((wish) => ({
    wish,
    from: answerTo(inForce, wish).answer,
    to: answerTo(other, wish).answer,
  }));
  const pairs = policyAnswers.flatMap((to) => policyAnswers.map((from) => [from, to] as const));
  return {
    wishes: wishes.length,
    before: count(
      policyAnswers,
      said.map(({ from }) => from),
    ),
    after: count(
      policyAnswers,
      said.map(({ to }) => to),
    ),
    differences: pairs.flatMap(([from, to]) => {
      const these = said.filter((one) => from !== to && one.from === from && one.to === to);
      return these.length === 0
        ? []
        : [
            difference(
              from,
              to,
              these.map(({ wish }) => wish),
            ),
          ];
    }),
  };
}

function difference<Past extends PastWish>(
  from: PolicyAnswer,
  to: PolicyAnswer,
  wishes: readonly Past[],
): PolicyDifference<Past> {
  const ended = count(
    wishEnds,
    wishes.map(({ happened }) => happened),
  );
  return { from, to, wishes: wishes.length, ended, examples: wishes.slice(0, mostPolicyExamples) };
}

function count<Word extends string>(words: readonly Word[], said: readonly Word[]): Record<Word, number> {
  const counted = Object.fromEntries(words.map((word) => [word, 0])) as Record<Word, number>;
  for (const word of said) counted[word] += 1;
  return counted;
}
