import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** A bug of ours. The person learns that it is not their doing, and what to quote. */
export function failedPage(frame: Frame): string {
  return messagePage({
    frame,
    tone: "caution",
    title: "We could not finish this",
    happened: "The server ran into a fault of its own while it answered. It was logged.",
    shared: "No app was given anything by this request.",
    toDo: "Go back and try again. If it happens again, tell the people who run this server, with the request number below.",
    action: { label: "Go to your account", href: `${frame.base}/` },
  });
}
