import type { OutputUnit } from "@cfworker/json-schema";

/**
 * Of `oneOf` and `anyOf` the validator tells what is wrong with each alternative. Where all but one are of another kind altogether,
 * what is wrong with that one is to the point; else it is only told that none fits.
 */
export function withoutAlternatives(errors: readonly OutputUnit[]): readonly OutputUnit[] {
  let left = errors;
  for (const choice of errors.filter(({ keyword }) => keyword === "oneOf" || keyword === "anyOf")) {
    if (!left.includes(choice)) continue;
    const within = left.filter(({ keywordLocation }) =>
      keywordLocation.startsWith(`${choice.keywordLocation}/`),
    );
    const groups = Map.groupBy(
      within,
      ({ keywordLocation }) => keywordLocation.slice(choice.keywordLocation.length + 1).split("/", 1)[0],
    );
    const near = [...groups.values()].filter(
      (group) => !group.some((error) => isOfAnotherKind(error, choice)),
    );
    const told = near.length === 1 ? new Set(near[0]) : new Set([choice]);
    left = left.filter((error) => told.has(error) || (error !== choice && !within.includes(error)));
  }
  return left;
}

const kinds: ReadonlySet<string> = new Set(["type", "const", "enum"]);

/** The value itself, or what tells alternatives apart: a member with one value. */
function isOfAnotherKind({ keyword, instanceLocation }: OutputUnit, choice: OutputUnit): boolean {
  if (!kinds.has(keyword)) return false;
  if (instanceLocation === choice.instanceLocation) return true;
  return keyword === "const" && parentOf(instanceLocation) === choice.instanceLocation;
}

function parentOf(location: string): string {
  return location.slice(0, location.lastIndexOf("/"));
}
