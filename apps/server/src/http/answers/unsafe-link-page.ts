import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/**
 * An authorization request whose answer must not leave this page, because where it would go is not proven.
 *
 * @param happened - one sentence for the person.
 */
export function unsafeLinkPage(frame: Frame, happened: string): string {
  return messagePage({
    frame,
    tone: "caution",
    title: "This link does not work",
    happened,
    shared: "Nothing was shared, and we did not send you on.",
    toDo: "Go back to the app and try again. If it happens again, tell the people who run the app, with the request number below.",
    action: { label: "Go to your account", href: `${frame.base}/` },
  });
}
