import type { Question } from "../ask-page.ts";
import { accountPlaces } from "../account-places.ts";
import { endConsequences } from "./session-text.ts";

/** Asks whether one session of the person is to end or, without a `sid`, every one but this. */
export function endQuestion(sid: string | undefined): Question {
  const { path } = accountPlaces.sessions;
  return {
    title: sid === undefined ? "Sign out elsewhere?" : "Sign out there?",
    lead:
      sid === undefined
        ? "Every other browser in which you are signed in."
        : "One browser in which you are signed in.",
    consequences: endConsequences,
    no: { label: "Stay signed in", path },
    yes: "Sign out",
    path: `${path}/end`,
    fields: sid === undefined ? {} : { session: sid },
  };
}
