import type { Notice } from "@grantway/ui/react";
import { createStore } from "./store.ts";

/** What happened, told to the person until they close it or go to another screen. A newer success takes the place of an older one. */
export const notices = createStore<readonly Notice[]>([]);

const mostFailures = 3;

/** Shows a notice. One that is shown already is not shown twice: it may come by two ways. */
export function show(notice: Notice): void {
  const others = notices.get().filter(({ id }) => id !== notice.id);
  const failures = others.filter(({ tone }) => tone === "failure").slice(1 - mostFailures);
  notices.set([...failures, notice]);
}

/** Tells how something ended that this page did. */
export function tell(tone: Notice["tone"], text: string): void {
  show({ id: crypto.randomUUID(), tone, text });
}

/** Tells that something is done which nobody needs to read up later. */
export function tellPassing(text: string): void {
  show({ id: crypto.randomUUID(), tone: "success", text, passing: true });
}

/** Tells what went wrong, in the words of the error. */
export function tellFailure(error: unknown): void {
  tell("failure", error instanceof Error ? error.message : String(error));
}

/** Closes one. */
export function dismiss(id: string): void {
  notices.set(notices.get().filter((notice) => notice.id !== id));
}

/** Closes them all: the person has moved on, and what they told was of the screen before. */
export function dismissAll(): void {
  notices.set([]);
}
