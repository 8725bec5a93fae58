import { expect, it } from "vitest";
import { problemRules } from "./problem-rules.ts";

it.each(Object.entries(problemRules))("the rule %s is named and said in a sentence", (name, sentence) => {
  expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  expect(sentence).toMatch(/^[A-Z`h1].*\.$/);
});
