import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/**
 * A form that did not come from our own page in this browser and session.
 *
 * @param address - the issuer: the one address the forms work at.
 * @param again - where the form is.
 */
export function formRefusedPage(frame: Frame, address: string, again: string): string {
  return messagePage({
    frame,
    tone: "caution",
    title: "Please send this form again",
    happened:
      "We could not check that this form came from our own page: you may have signed in or out elsewhere meanwhile, or this browser keeps no cookies.",
    shared: "Nothing was changed and nothing was shared.",
    toDo: `Open the form again and send it from there. Allow cookies, and use the address ${address}.`,
    action: { label: "Open the form again", href: again },
  });
}
