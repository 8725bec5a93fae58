import { createAccounts, type NewAccount } from "@grantway/identity";
import { type Problem, problemAt } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { pageWords } from "./page-words.ts";
import { ruleText } from "./rule-text.ts";

/** Every rule of an account, broken once. */
const broken: readonly Partial<NewAccount>[] = [
  { username: "a b" },
  { email: "nowhere" },
  { name: "a\u0000" },
  { password: "short" },
  { password: "x".repeat(1025) },
  { password: "correct\0horse" },
  { password: "ada@example.com" },
  { password: "password123" },
];

async function problemsOf(change: Partial<NewAccount>): Promise<readonly Problem[]> {
  const unused = () => Promise.reject(new Error("nothing is stored"));
  const accounts = createAccounts({
    users: { create: unused, createFirst: unused } as never,
    hasher: { hash: unused } as never,
    entropy: { id: () => "id", secret: () => "secret" },
  });
  const account = {
    username: "ada",
    email: "ada@example.com",
    name: "Ada",
    password: "correct horse",
    ...change,
  };
  const made = await accounts.create(account, { actor: "operator", at: 0 });
  if (made.outcome !== "invalid") throw new Error(made.outcome);
  return made.problems;
}

describe("what is wrong with a person's own data", () => {
  it.each(broken)("is told in English as the rule says it, and in another language: %j", async (change) => {
    const [problem, ...more] = await problemsOf(change);
    if (problem === undefined) throw new Error("a rule is broken");
    expect(more).toEqual([]);
    expect(ruleText(problem, pageWords("en"))).toBe(problem.problem);
    expect(ruleText(problem, pageWords("de"))).toMatch(/^(Der|Die|Das) /);
  });

  it("is told as the rule says it where there are no words for it", () => {
    const problem = problemAt("groups", "Groups must be at most 100.", "groups", { most: 100 });
    expect(ruleText(problem, pageWords("de"))).toBe(problem.problem);
  });
});
