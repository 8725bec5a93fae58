import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** A link is on its way: the same page for every address. */
export function linkSentPage(frame: Frame, again: string): string {
  const { signUp: say } = frame.words;
  return messagePage({
    frame,
    tone: "calm",
    title: say("sentTitle"),
    happened: say("sentHappened"),
    toDo: say("sentToDo"),
    action: { label: say("sentAgain"), href: again },
  });
}
