/** Who may suspend an installation, from the strongest (promise 15). */
export const suspenders = ["platform", "publisher", "organisation", "person"] as const;

/** One of {@link suspenders}. */
export type Suspender = (typeof suspenders)[number];

/** The strongest of them: whoever asks is told of that one. `null` of nobody. */
export function strongestOf(by: readonly Suspender[]): Suspender | null {
  return suspenders.find((one) => by.includes(one)) ?? null;
}

/** Those who still suspend it once it is installed again: who uninstalled it takes back no more than their own. */
export function outlasting(by: readonly Suspender[]): readonly Suspender[] {
  return by.filter((one) => one === "platform" || one === "publisher");
}
