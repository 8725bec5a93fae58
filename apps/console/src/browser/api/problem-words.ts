import { ApiProblem } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { frameWords } from "../words/frame.ts";
import { OutOfReach } from "./out-of-reach.ts";
import { messageOfProblem, messageOfSilence } from "./problem-message.ts";

/** Seconds to wait where the server does not say how long. */
const aWhile = 5;

/** Says what went wrong: what happened, what was kept, what to do, and under which id the log tells of it. */
export type ProblemWords = (error: unknown) => string;

/** Words for whatever a call threw. Problems that are about the thing itself keep the words of the server. */
export function useProblemWords(): ProblemWords {
  const say = useWords(frameWords);

  function ofProblem(problem: ApiProblem): string {
    const { type, detail, retryAfter = aWhile } = problem;
    if (type === "too-many-requests") return say("problemTooMany", { seconds: retryAfter });
    const message = messageOfProblem(problem);
    return message === undefined ? detail : say(message);
  }

  return (error) => {
    if (error instanceof OutOfReach) return say(messageOfSilence(error));
    if (!(error instanceof ApiProblem)) return error instanceof Error ? error.message : String(error);
    const problem = ofProblem(error);
    return error.requestId === "" ? problem : say("problemRequest", { problem, id: error.requestId });
  };
}
