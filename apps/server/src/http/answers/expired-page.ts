import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** A sealed authorization request that was left too long, or is not one of ours. */
export function expiredPage(frame: Frame): string {
  return messagePage({
    frame,
    tone: "calm",
    title: "This page has expired",
    happened: "It was left open too long, or its address is incomplete.",
    shared: "Nothing was shared.",
    toDo: "Go back to the app you came from and start again there.",
    action: { label: "Go to your account", href: `${frame.base}/` },
  });
}
