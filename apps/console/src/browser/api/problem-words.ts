import { ApiProblem, type ProblemName } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { frameWords } from "../words/frame.ts";
import { OutOfReach } from "./out-of-reach.ts";

/** Seconds to wait where the server does not say how long. */
const aWhile = 5;

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

/** Says what went wrong: what happened, what was kept, what to do, and under which id the log tells of it. */
export type ProblemWords = (error: unknown) => string;

/** Words for whatever a call threw. Problems that are about the thing itself keep the words of the server. */
export function useProblemWords(): ProblemWords {
  const say = useWords(frameWords);

  function ofProblem({ type, detail, retryAfter = aWhile }: ApiProblem): string {
    if (type === "too-many-requests") return say("problemTooMany", { seconds: retryAfter });
    const message = (messages as Partial<Record<ProblemName, Message>>)[type];
    return message === undefined ? detail : say(message);
  }

  return (error) => {
    if (error instanceof OutOfReach) return say("problemOutOfReach");
    if (!(error instanceof ApiProblem)) return error instanceof Error ? error.message : String(error);
    const problem = ofProblem(error);
    return error.requestId === "" ? problem : say("problemRequest", { problem, id: error.requestId });
  };
}
