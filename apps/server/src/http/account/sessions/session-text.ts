import type { Session } from "@grantway/identity";

/** Words for how somebody proved who they are (RFC 8176). */
const words: ReadonlyMap<string, string> = new Map([["pwd", "password"]]);

/** ", by password"; the value itself where there is no word for it, and nothing where nothing is known. */
export function methodsText({ methods }: Pick<Session, "methods">): string {
  return methods.length === 0 ? "" : `, by ${methods.map((one) => words.get(one) ?? one).join(" and ")}`;
}

/** Where it is: the browser and system as they named themselves, and the address they came from. */
export function deviceText({ device }: Pick<Session, "device">): string {
  return device ?? "A browser";
}

/** What follows from ending some sessions of one's own. */
export const endConsequences: readonly string[] = [
  "Whoever uses it has to sign in again.",
  "Apps that were signed in to from there lose their access at once. What you allowed them stays: they ask for it when somebody signs in.",
  "This browser stays signed in.",
];
