import { useWords } from "@grantway/words/react";
import { requestWords } from "../words/request.ts";
import type { CallProblem } from "./wire-call.ts";

const keys = {
  "path-climbs": "pathClimbs",
  "path-missing": "pathMissing",
  "header-broken": "headerBroken",
  "header-not-sent": "headerNotSent",
  "cookie-not-sent": "cookieNotSent",
  "body-not-sent": "bodyNotSent",
  "method-not-sent": "methodNotSent",
  "address-outside": "addressOutside",
} as const;

/** Why a call cannot be sent as it is, as a sentence. */
export function useCallProblemWords(): (problem: CallProblem) => string {
  const say = useWords(requestWords);
  return ({ code, name }) => (code === "file-missing" ? say("fileMissing") : say(keys[code], { name }));
}
