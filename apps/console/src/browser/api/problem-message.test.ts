import { ApiProblem } from "@grantway/api";
import { expect, it } from "vitest";
import { OutOfReach } from "./out-of-reach.ts";
import { messageOfProblem, messageOfSilence } from "./problem-message.ts";

const problem = (name: string, method?: "GET" | "POST" | "DELETE") =>
  new ApiProblem(
    { type: `#${name}`, title: "No", status: 500, detail: "No.", requestId: "r1" },
    undefined,
    method,
  );

it.each([
  ["a read that failed", problem("failed", "GET"), "problemFailedReading"],
  ["a change that failed", problem("failed", "POST"), "problemFailed"],
  ["a deletion that failed", problem("failed", "DELETE"), "problemFailed"],
  ["a failure of which that is not known", problem("failed"), "problemFailed"],
  ["a read of what is gone", problem("not-found", "GET"), "problemGone"],
  ["a refusal about the thing itself", problem("not-possible", "POST"), undefined],
] as const)(
  "after a failed change alone it is open whether anything was changed: %s",
  (_, failure, message) => {
    expect(messageOfProblem(failure)).toBe(message);
  },
);

it.each([
  ["GET", "problemOutOfReachReading"],
  ["HEAD", "problemOutOfReachReading"],
  ["PATCH", "problemOutOfReach"],
] as const)("where nobody answered, it is open after a change alone: %s", (method, message) => {
  expect(messageOfSilence(new OutOfReach({ method, cause: "gone" }))).toBe(message);
});
