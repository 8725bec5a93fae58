import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** The set-up link was used, replaced by a restart, or never was one. */
export function setUpClosedPage(frame: Frame): string {
  const { setUp: say } = frame.words;
  return messagePage({
    frame,
    tone: "calm",
    title: say("closedTitle"),
    happened: say("closedHappened"),
    shared: say("closedShared"),
    toDo: say("closedToDo"),
    action: { label: say("signIn"), href: `${frame.base}/sign-in` },
  });
}
