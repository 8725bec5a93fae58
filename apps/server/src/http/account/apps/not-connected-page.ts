import type { Account, Frame } from "../../layout/layout.ts";
import { messagePage } from "../../layout/message-page.ts";

/** The app was removed meanwhile, or never was one of this person. */
export function notConnectedPage(frame: Frame, account: Account): string {
  const { apps: say } = frame.words;
  return messagePage({
    frame,
    account,
    tone: "calm",
    title: say("notConnectedTitle"),
    happened: say("notConnectedHappened"),
    shared: say("notConnectedShared"),
    toDo: say("notConnectedToDo"),
    action: { label: say("title"), href: `${frame.base}/account/apps` },
  });
}
