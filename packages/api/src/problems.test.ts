import { expect, it } from "vitest";
import { problemKinds } from "./problems.ts";

it.each(Object.entries(problemKinds))(
  "the problem %s has a status of a refusal and a title",
  (name, kind) => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(kind.status).toBeGreaterThanOrEqual(400);
    expect(kind.title).not.toMatch(/[.!]$/);
  },
);
