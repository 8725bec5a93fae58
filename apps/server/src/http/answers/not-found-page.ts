import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** There is nothing at this address. */
export function notFoundPage(frame: Frame): string {
  return messagePage({
    frame,
    tone: "calm",
    title: "There is no such page",
    happened: "The address leads nowhere here.",
    toDo: "Check the address for a typing mistake, or go back to where you came from.",
    action: { label: "Go to your account", href: `${frame.base}/` },
  });
}
