import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** The console could not be made from its sources. @param again - the address that was asked for. */
export function unbuiltPage(frame: Frame, again: string): string {
  const { console: say, layout } = frame.words;
  return messagePage({
    frame,
    tone: "caution",
    title: say("unbuilt"),
    happened: say("unbuiltHappened"),
    toDo: say("unbuiltToDo"),
    action: { label: layout("tryAgain"), href: again },
  });
}
