import { type Suspender, suspenders } from "./place-facts.ts";

/** The strongest of them: whoever asks is told of that one. `null` of nobody. */
export function strongestOf(by: readonly Suspender[]): Suspender | null {
  return suspenders.find((one) => by.includes(one)) ?? null;
}

/** Those who still suspend it once it is installed again: who uninstalled it takes back no more than their own. */
export function outlasting(by: readonly Suspender[]): readonly Suspender[] {
  return by.filter((one) => one === "platform" || one === "publisher");
}
