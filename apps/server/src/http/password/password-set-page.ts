import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** The password is another now. */
export function passwordSetPage(frame: Frame): string {
  return messagePage({
    frame,
    tone: "calm",
    title: "Your password is set",
    happened: "The link is used up, and every session of this account has ended.",
    toDo: "Sign in with your new password.",
    action: { label: "Sign in", href: `${frame.base}/sign-in` },
  });
}
