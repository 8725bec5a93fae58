import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/**
 * `/sign-out` when nobody is signed in (any more).
 *
 * @param back - the way back to the app that asked for it.
 */
export function signedOutPage(
  frame: Frame,
  back?: { readonly app: string; readonly location: string },
): string {
  const { signOut: say } = frame.words;
  return messagePage({
    frame,
    tone: "calm",
    title: say("doneTitle"),
    happened: say("doneHappened"),
    toDo: say("doneToDo"),
    action:
      back === undefined
        ? { label: say("again"), href: `${frame.base}/sign-in` }
        : { label: say("backTo", { app: back.app }), href: back.location },
  });
}
