import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** The password is another now. */
export function passwordSetPage(frame: Frame): string {
  const { password: say } = frame.words;
  return messagePage({
    frame,
    tone: "calm",
    title: say("setTitle"),
    happened: say("setHappened"),
    toDo: say("setToDo"),
    action: { label: say("signIn"), href: `${frame.base}/sign-in` },
  });
}
