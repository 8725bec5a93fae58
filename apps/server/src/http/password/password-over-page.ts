import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** The link was used, is over, or never was one: the same page for all, so that nobody learns which. */
export function passwordOverPage(frame: Frame): string {
  return messagePage({
    frame,
    tone: "calm",
    title: "This link does not work",
    happened: "It may have been used already, replaced by a newer one, or made too long ago.",
    shared: "Nothing was changed.",
    toDo: "If you just chose a password, sign in with it. Otherwise ask for a new link where you got this one.",
    action: { label: "Sign in", href: `${frame.base}/sign-in` },
  });
}
