import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/**
 * A request of a browser that could not be read.
 *
 * @param happened - what is wrong with it, one sentence.
 */
export function malformedPage(frame: Frame, happened: string): string {
  const { answers, layout } = frame.words;
  return messagePage({
    frame,
    tone: "caution",
    title: answers("malformedTitle"),
    happened,
    shared: answers("nothingSharedOrChanged"),
    toDo: answers("malformedToDo"),
    action: { label: layout("goToAccount"), href: `${frame.base}/` },
  });
}
