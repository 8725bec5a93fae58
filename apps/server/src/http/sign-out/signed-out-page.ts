import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** `/sign-out` when nobody is signed in (any more). */
export function signedOutPage(frame: Frame): string {
  const { signOut: say } = frame.words;
  return messagePage({
    frame,
    tone: "calm",
    title: say("doneTitle"),
    happened: say("doneHappened"),
    toDo: say("doneToDo"),
    action: { label: say("again"), href: `${frame.base}/sign-in` },
  });
}
