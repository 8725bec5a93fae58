import type { Account, Frame } from "../../layout/layout.ts";
import { messagePage } from "../../layout/message-page.ts";

/** The app was removed meanwhile, or never was one of this person. */
export function notConnectedPage(frame: Frame, account: Account): string {
  return messagePage({
    frame,
    account,
    tone: "calm",
    title: "This app is not connected",
    happened: "It was removed meanwhile, or it never was connected to your account.",
    shared: "It has no access to your account.",
    toDo: "The list shows every app that has.",
    action: { label: "Connected apps", href: `${frame.base}/account/apps` },
  });
}
