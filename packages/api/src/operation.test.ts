import { describe, expect, it } from "vitest";
import { type Answer, isSchema, nothing, operation, problemsOf } from "./operation.ts";
import { z } from "./zod.ts";

const plain = operation({
  name: "drawers.list",
  method: "GET",
  path: "/drawers",
  permission: "drawers:read",
  audit: "nothing",
  summary: "List drawers",
  answers: { 200: z.object({}) },
  problems: [],
});

describe("what may be answered", () => {
  it("follows from what an operation is", () => {
    expect(problemsOf(plain)).toEqual([
      "unauthenticated",
      "permission-missing",
      "forgery-suspected",
      "too-many-requests",
      "failed",
      "unavailable",
    ]);
    const change = {
      ...plain,
      method: "PATCH",
      revision: true,
      fresh: true,
      body: z.strictObject({}),
    } as const;
    expect(problemsOf(change)).toEqual(
      expect.arrayContaining(["conflict", "revision-needed", "sign-in-too-old", "malformed"]),
    );
  });

  it("is JSON by a schema, nothing, or a stream", () => {
    const answers: readonly Answer[] = [z.string(), nothing, { mediaTypes: ["text/csv"] }];
    expect(answers.map(isSchema)).toEqual([true, false, false]);
  });
});
