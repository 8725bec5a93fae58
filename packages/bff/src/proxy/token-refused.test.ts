import { expect, it } from "vitest";
import { tokenRefused } from "./token-refused.ts";

it("a token that an API refuses and nothing renews is told with whose sign-in helps", () => {
  const problem = tokenRefused({ name: "orders", provider: "acme" });
  expect(problem).toMatchObject({
    type: "signed-out",
    status: 401,
    more: { api: "orders", provider: "acme" },
  });
  expect(problem.message).toContain("The API orders");
});
