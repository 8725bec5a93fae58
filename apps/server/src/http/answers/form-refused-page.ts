import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/**
 * A form that did not come from our own page in this browser and session.
 *
 * @param address - the issuer: the one address the forms work at.
 * @param again - where the form is: a path. It is opened at the issuer, since whoever came by another address would be refused there
 *   again and again.
 */
export function formRefusedPage(frame: Frame, address: string, again: string): string {
  const { answers } = frame.words;
  return messagePage({
    frame,
    tone: "caution",
    title: answers("formTitle"),
    happened: answers("formHappened"),
    shared: answers("formShared"),
    toDo: answers("formToDo", { address }),
    action: { label: answers("formAgain"), href: new URL(again, address).href },
  });
}
