import { type Problem, problemAt } from "../problem.ts";
import type { ClientMetadata } from "./client-metadata.rfc7591.ts";

/** What administrators decide of a client that a document describes. */
const decidedHere: ReadonlySet<string> = new Set<keyof ClientMetadata>(["status", "owner", "firstParty"]);

/**
 * What somebody would change of a client that its document says, by member of {@link ClientMetadata}: it would hold until the document is
 * read again.
 */
export function describedProblems(after: ClientMetadata, before: ClientMetadata): readonly Problem[] {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([member, value]) => !decidedHere.has(member) && !isSame(value, was.get(member)))
    .map(([member]) =>
      problemAt(
        member,
        "This is what the document of this client says: it is changed there.",
        "document-decides",
      ),
    );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
