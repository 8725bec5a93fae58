import type { PageWords } from "../../words/page-words.ts";
import { accountPlaces } from "../account-places.ts";
import type { Question } from "../ask-page.ts";

/** Asks whether one session of the person is to end or, without a `sid`, every one but this. */
export function endQuestion(sid: string | undefined, { sessions: say }: PageWords): Question {
  const { path } = accountPlaces.sessions;
  return {
    title: say(sid === undefined ? "endOthersQuestion" : "endQuestion"),
    lead: say(sid === undefined ? "endOthersLead" : "endLead"),
    consequences: [say("signsInAgain"), say("appsLoseAccess"), say("thisStays")],
    no: { label: say("stay"), path },
    yes: say("endYes"),
    path: `${path}/end`,
    fields: sid === undefined ? {} : { session: sid },
  };
}
