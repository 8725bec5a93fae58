import { expect, it } from "vitest";
import { answerOf } from "./answer.ts";
import { insufficientScope, missingToken } from "./refusal.rfc6750.ts";

it("a refusal is sent as JSON, and one that names no error without a body, RFC 6750 §3.1", () => {
  const api = { realm: "notes" };
  const { status, headers, body } = answerOf(insufficientScope(api, ["write"]));
  expect([status, headers["content-type"]]).toEqual([403, "application/json"]);
  expect(JSON.parse(body ?? "")).toMatchObject({ error: "insufficient_scope" });
  expect(answerOf(missingToken(api))).not.toHaveProperty("body");
});
