import type { ApiProblem, ProblemName } from "@grantway/api";
import type { OutOfReach } from "./out-of-reach.ts";

/** Of problems that are alike whatever the operation. */
const messages = {
  "permission-missing": "problemMissing",
  "beyond-caller": "problemBeyond",
  "forgery-suspected": "problemForgery",
  "sign-in-too-old": "problemPassword",
  "wrong-password": "problemWrongPassword",
  unauthenticated: "problemSignedOut",
  "not-found": "problemGone",
  conflict: "problemConflict",
  failed: "problemFailed",
  unavailable: "problemUnavailable",
} as const satisfies Partial<Record<ProblemName, string>>;

type Message = (typeof messages)[keyof typeof messages];

/** What only reads has changed nothing, however it failed: there is nothing to wonder about. */
function onlyReads({ method }: { readonly method: string | undefined }): boolean {
  return method === "GET" || method === "HEAD";
}

/** What is said of a problem; `undefined` of one that is about the thing itself, which keeps the words of the server. */
export function messageOfProblem(problem: ApiProblem): Message | "problemFailedReading" | undefined {
  if (problem.type === "failed" && onlyReads(problem)) return "problemFailedReading";
  return (messages as Partial<Record<ProblemName, Message>>)[problem.type];
}

/** What is said where nobody answered. */
export function messageOfSilence(failure: OutOfReach): "problemOutOfReach" | "problemOutOfReachReading" {
  return onlyReads(failure) ? "problemOutOfReachReading" : "problemOutOfReach";
}
