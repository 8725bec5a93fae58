import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** The set-up link was used, replaced by a restart, or never was one. */
export function setUpClosedPage(frame: Frame): string {
  return messagePage({
    frame,
    tone: "calm",
    title: "This set-up link does not work any more",
    happened: "It was used already, or the server has started again since and printed a new one.",
    shared: "Nothing was changed.",
    toDo: "If there is no administrator yet, look for the newest link in the server's log. Otherwise sign in.",
    action: { label: "Sign in", href: `${frame.base}/sign-in` },
  });
}
