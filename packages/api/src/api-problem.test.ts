import { expect, it } from "vitest";
import { ApiProblem } from "./api-problem.ts";

it("a problem is called by what follows the # of its type, RFC 9457 §3.1.1", () => {
  const told = { title: "It was changed meanwhile", status: 409, detail: "Look again.", requestId: "r1" };
  const problem = new ApiProblem({ ...told, type: "https://id.example/api/v1/docs#conflict" }, 3);
  expect(problem).toMatchObject({ ...told, type: "conflict", errors: [], changed: [], retryAfter: 3 });
  expect(problem.message).toBe("It was changed meanwhile: Look again.");
});
