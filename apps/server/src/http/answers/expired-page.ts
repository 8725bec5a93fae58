import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** A sealed authorization request that was left too long, or is not one of ours. */
export function expiredPage(frame: Frame): string {
  const { answers, layout } = frame.words;
  return messagePage({
    frame,
    tone: "calm",
    title: answers("expiredTitle"),
    happened: answers("expiredHappened"),
    shared: answers("nothingShared"),
    toDo: answers("expiredToDo"),
    action: { label: layout("goToAccount"), href: `${frame.base}/` },
  });
}
