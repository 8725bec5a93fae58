import { type Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** `/sign-out` when nobody is signed in (any more). */
export function signedOutPage(frame: Frame): string {
  return messagePage({
    frame,
    tone: "calm",
    title: "You are signed out",
    happened: "Nobody is signed in here in this browser.",
    toDo: "Apps you signed in to may keep their own session. Sign out there too when you share this device.",
    action: { label: "Sign in again", href: `${frame.base}/sign-in` },
  });
}
