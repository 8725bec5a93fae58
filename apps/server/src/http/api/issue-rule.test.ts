import { z } from "zod";
import { describe, expect, it } from "vitest";
import { ruleOf } from "./issue-rule.ts";

describe("the rule that a schema says was broken", () => {
  it.each([
    [z.string(), 7, { rule: "wrong-type" }],
    [z.enum(["a", "b"]), "c", { rule: "one-of", values: { choices: "a, b" } }],
    [z.iso.datetime(), "today", { rule: "moment" }],
    [z.string().regex(/^a$/), "b", { rule: "wrong-form" }],
    [z.string().max(2), "abc", { rule: "too-long", values: { most: 2 } }],
    [z.string().min(1), "", { rule: "too-short", values: { least: 1 } }],
    [z.array(z.string()).max(1), ["a", "b"], { rule: "too-many", values: { most: 1 } }],
    [z.array(z.string()).min(1), [], { rule: "too-few", values: { least: 1 } }],
    [z.int().max(3), 4, { rule: "out-of-range" }],
    [z.string().refine(() => false), "a", { rule: "other" }],
  ])("is a name with what it allows: %#", (schema, value, rule) => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    expect(issue && ruleOf(issue)).toEqual(rule);
  });
});
