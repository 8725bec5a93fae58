import { describe, expect, it } from "vitest";
import { BffError, readProblem } from "./bff-error.ts";

const answer = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), {
    status: 503,
    headers: { "content-type": "application/problem+json", ...headers },
  });

describe("a problem of the BFF", () => {
  it("is read with what helps against it", async () => {
    const body = {
      type: "urn:grantway:bff:scope-missing",
      detail: "D.",
      provider: "acme",
      scopes: ["a"],
      location: "/",
    };
    const problem = await readProblem(answer(body, { "retry-after": "3" }));
    expect(problem).toEqual({
      type: "scope-missing",
      status: 503,
      detail: "D.",
      provider: "acme",
      scopes: ["a"],
      location: "/",
      retryAfter: 3,
    });
    if (problem === undefined) return;
    expect(new BffError(problem)).toMatchObject({ message: "D.", type: "scope-missing", provider: "acme" });
  });

  it("has defaults for what it does not say", async () => {
    const body = { type: "urn:grantway:bff:x", scopes: "a", provider: 7 };
    expect(await readProblem(answer(body))).toMatchObject({ scopes: [], provider: undefined, retryAfter: 1 });
  });

  it.each([
    ["another type", { type: "about:blank" }],
    ["no type", {}],
    ["no object", "7"],
    ["no JSON", "{"],
  ])("is none with %s, and then its body is still to be read", async (_, body) => {
    const response = answer(body);
    expect(await readProblem(response)).toBeUndefined();
    expect(response.bodyUsed).toBe(false);
  });
});
