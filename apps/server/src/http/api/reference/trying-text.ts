import type { PageWords } from "../../words/page-words.ts";

/** What the script of the reference says, in the language of the page: it has no words of its own. */
export function tryingWords(say: PageWords["management"]): Readonly<Record<string, string>> {
  return {
    try: say("try"),
    bodyOf: say("body"),
    bodyWrong: say("bodyWrong"),
    required: say("required"),
    nothing: say("nothing"),
    send: say("send"),
    sending: say("sending"),
    changes: say("changes"),
    sendAnyway: say("sendAnyway"),
    changesAgain: say("changesAgain"),
    passwordWhy: say("passwordWhy"),
    passwordOf: say("passwordOf"),
    passwordWrong: say("passwordWrong"),
    signedOut: say("signedOut"),
    signIn: say("signIn"),
    answer: say("answer"),
    headers: say("headers"),
    noBody: say("noBody"),
    cut: say("cut"),
    unreachable: say("unreachable"),
    unreachableReading: say("unreachableReading"),
    preparing: say("preparing"),
  };
}
