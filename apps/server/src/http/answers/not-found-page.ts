import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** There is nothing at this address. */
export function notFoundPage(frame: Frame): string {
  const { answers, layout } = frame.words;
  return messagePage({
    frame,
    tone: "calm",
    title: answers("notFoundTitle"),
    happened: answers("notFoundHappened"),
    toDo: answers("notFoundToDo"),
    action: { label: layout("goToAccount"), href: `${frame.base}/` },
  });
}
