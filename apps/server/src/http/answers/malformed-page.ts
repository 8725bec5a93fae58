import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/**
 * A request of a browser that could not be read.
 *
 * @param happened - what is wrong with it, one sentence.
 */
export function malformedPage(frame: Frame, happened: string): string {
  return messagePage({
    frame,
    tone: "caution",
    title: "This request cannot be read",
    happened,
    shared: "Nothing was shared and nothing was changed.",
    toDo: "Go back and try again. If you followed a link, it may have been cut off: ask for it again.",
    action: { label: "Go to your account", href: `${frame.base}/` },
  });
}
