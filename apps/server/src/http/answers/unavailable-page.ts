import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/**
 * The store is out of reach, or too much is going on.
 *
 * @param retry - where the same can be tried again.
 */
export function unavailablePage(frame: Frame, retry: string): string {
  const { answers, layout } = frame.words;
  return messagePage({
    frame,
    tone: "calm",
    title: answers("unavailableTitle"),
    happened: answers("unavailableHappened"),
    shared: answers("nothingShared"),
    toDo: answers("unavailableToDo"),
    action: { label: layout("tryAgain"), href: retry },
  });
}
