import { type Kind, kinds } from "../json/tape.ts";

const names = new Map<number, string>(Object.entries(kinds).map(([name, kind]) => [kind, name]));

/** The class of a value of this kind. */
export function kindClass(kind: Kind): string {
  return `value value-${names.get(kind) ?? "bare"}`;
}
