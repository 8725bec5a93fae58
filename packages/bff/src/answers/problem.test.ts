import { describe, expect, it } from "vitest";
import { BffProblem, problemAnswer } from "./problem.ts";

describe("a problem, RFC 9457", () => {
  it("names its type, says what to do, and carries what belongs to it", async () => {
    const answer = problemAnswer(
      new BffProblem("try-again", "Send it again.", { provider: "acme", retryAfter: 1 }),
    );
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("retry-after")]).toEqual([
      503,
      "application/problem+json",
      "1",
    ]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({
      type: "urn:grantway:bff:try-again",
      title: "try-again",
      status: 503,
      detail: "Send it again.",
      provider: "acme",
    });
  });

  it("tells nothing of its cause", async () => {
    const problem = new BffProblem("signed-out", "Sign in.", { cause: new Error("secret") });
    expect(await problemAnswer(problem).text()).not.toContain("secret");
  });
});
