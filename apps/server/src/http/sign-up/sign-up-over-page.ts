import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** The link was used, is over, or never was one: the same page for all, so that nobody learns which. */
export function signUpOverPage(frame: Frame): string {
  const { signUp: say } = frame.words;
  return messagePage({
    frame,
    tone: "calm",
    title: say("overTitle"),
    happened: say("overHappened"),
    shared: say("overShared"),
    toDo: say("overToDo"),
    action: { label: say("overSignIn"), href: `${frame.base}/sign-in` },
  });
}
