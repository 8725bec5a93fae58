import { useWords } from "@grantway/words/react";
import { frameWords } from "../words/frame.ts";
import { OutOfReach, ServerProblem } from "./ask-server.ts";

/** What went wrong, in words for a person. */
export function useProblemWords(): (error: unknown) => string {
  const say = useWords(frameWords);
  return (error) => {
    if (error instanceof OutOfReach) return say("outOfReach");
    if (error instanceof ServerProblem) return say("refused", { why: error.message });
    return say("broke", { why: error instanceof Error ? error.message : String(error) });
  };
}
