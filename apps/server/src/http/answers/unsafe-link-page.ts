import type { UnsafeRedirectError } from "@grantway/protocol";
import type { Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** An authorization request whose answer must not leave this page, because where it would go is not proven. */
export function unsafeLinkPage(frame: Frame, problem: UnsafeRedirectError["problem"]): string {
  const { answers, layout } = frame.words;
  return messagePage({
    frame,
    tone: "caution",
    title: answers("unsafeTitle"),
    happened: answers(problem),
    shared: answers("unsafeShared"),
    toDo: answers("unsafeToDo"),
    action: { label: layout("goToAccount"), href: `${frame.base}/` },
  });
}
