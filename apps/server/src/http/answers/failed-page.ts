import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** A bug of ours. The person learns that it is not their doing, and what to quote. */
export function failedPage(frame: Frame): string {
  const { answers, layout } = frame.words;
  return messagePage({
    frame,
    tone: "caution",
    title: answers("failedTitle"),
    happened: answers("failedHappened"),
    shared: answers("failedShared"),
    toDo: answers("failedToDo"),
    action: { label: layout("goToAccount"), href: `${frame.base}/` },
  });
}
