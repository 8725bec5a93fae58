import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/**
 * The store is out of reach, or too much is going on.
 *
 * @param retry - where the same can be tried again.
 */
export function unavailablePage(frame: Frame, retry: string): string {
  return messagePage({
    frame,
    tone: "calm",
    title: "Please wait a moment",
    happened: "The server cannot reach its records right now.",
    shared: "Nothing was shared.",
    toDo: "This usually passes by itself. Wait a little, then try again.",
    action: { label: "Try again", href: retry },
  });
}
