import { ClientError } from "@grantway/client/protocol";
import { expect, it } from "vitest";
import { providerProblem } from "./provider-problem.ts";

it("what a provider does not answer may be tried again, and what it answers may not", () => {
  const silent = new ClientError("provider_unreachable", "Nothing.", { temporary: true, retryAfter: 1500 });
  expect(providerProblem(silent, "acme")).toMatchObject({
    type: "provider-unreachable",
    status: 503,
    retryAfter: 2,
  });
  const wrong = new ClientError("provider_answer_invalid", "No token.");
  expect(providerProblem(wrong, "acme")).toMatchObject({ type: "provider-refused", status: 502 });
});
