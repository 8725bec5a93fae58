import type { DeviceEnd } from "@grantway/protocol";
import type { Account, Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";
import type { PageWords } from "../words/page-words.ts";

/** How it stands with a device, for whoever answered it or came too late. */
export function deviceEndPage(
  frame: Frame,
  {
    end,
    app,
    account,
  }: { readonly end: DeviceEnd; readonly app?: string; readonly account?: Account | undefined },
): string {
  const { device: say } = frame.words;
  const again = { label: say("another"), href: `${frame.base}/device` };
  const apps = { label: say("connectedApps"), href: `${frame.base}/account/apps` };
  return messagePage({
    frame,
    account,
    tone: end === "allowed" || end === "denied" ? "calm" : "caution",
    ...textOf(end, app, say),
    action: end === "allowed" ? apps : again,
  });
}

function textOf(end: DeviceEnd, app: string | undefined, say: PageWords["device"]) {
  switch (end) {
    case "allowed":
      return {
        title: app === undefined ? say("allowed") : say("allowedApp", { app }),
        happened: say("allowedHappened"),
        toDo: say("close"),
      };
    case "denied":
      return {
        title: say("denied"),
        happened: say("deniedHappened"),
        shared: say("nothingShared"),
        toDo: say("close"),
      };
    case "used":
      return {
        title: say("usedTitle"),
        happened: say("usedHappened"),
        shared: say("nothingShared"),
        toDo: say("startAgain"),
      };
    case "expired":
      return {
        title: say("expiredTitle"),
        happened: say("expiredHappened"),
        shared: say("nothingShared"),
        toDo: say("startAgain"),
      };
  }
}

/** For whom administrators have answered in the meantime: the device has to ask again. */
export function deviceLaterPage(frame: Frame): string {
  const { device: say } = frame.words;
  return messagePage({
    frame,
    tone: "calm",
    title: say("laterTitle"),
    happened: say("laterHappened"),
    toDo: say("startAgain"),
    action: { label: say("another"), href: `${frame.base}/device` },
  });
}
