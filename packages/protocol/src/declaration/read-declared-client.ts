import { type Problem, problemAt } from "../problem.ts";
import type { ClientChoices } from "../registration/client-choices.ts";
import { oneOf, problemOf } from "../registration/member-readers.ts";
import { readClient } from "../registration/read-client.rfc7591.ts";
import type { DeclaredClient } from "./declaration.ts";
import { isObject, missingMember, noObject } from "./read-members.ts";

const statuses = ["active", "suspended"] as const;

/**
 * Reads a client in the words of RFC 7591 §2, see `readClient`, and `status` and `owner`, which are ours. A member that would
 * not be kept is a problem here: whoever applies a file again would be told of nothing to change, though it says something that is not so.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-2 | RFC 7591 §2}
 */
export function readDeclaredClient(
  value: unknown,
  choices: ClientChoices,
): { readonly client?: DeclaredClient; readonly problems: readonly Problem[] } {
  if (!isObject(value)) return { problems: [noObject] };
  const { status, owner, ...document } = value;
  const read = readClient(document, choices);
  const own = readOwn({ status, owner });
  const problems = [
    ...("problems" in read ? read.problems : unkeptProblems(read.client.unkept)),
    ...own.problems,
    ...(Object.hasOwn(value, "client_id") ? [] : [missingMember("client_id")]),
  ];
  if ("problems" in read || own.said === undefined) return { problems };
  const { draft, secret } = read.client;
  if (draft.id === undefined) return { problems };
  const { status: standing, ...owned } = own.said;
  const client = {
    ...owned,
    draft: { ...draft, id: draft.id, status: standing },
    ...(secret === undefined ? {} : { secret }),
  };
  return { client, problems };
}

/** The members that are ours. */
function readOwn({ status = "active", owner }: Readonly<Record<"status" | "owner", unknown>>): {
  readonly said?: { readonly status: (typeof statuses)[number]; readonly owner?: string };
  readonly problems: readonly Problem[];
} {
  const said = oneOf(statuses)(status);
  const isOwner = owner === undefined || typeof owner === "string";
  const problems = [
    ...("wrong" in said ? [problemOf("status", said)] : []),
    ...(isOwner ? [] : [problemAt("owner", "It must be the username of a person.", "text-needed")]),
  ];
  if ("wrong" in said || !isOwner) return { problems };
  return { said: { status: said.value, ...(owner === undefined ? {} : { owner }) }, problems };
}

function unkeptProblems(unkept: readonly string[]): readonly Problem[] {
  return unkept.map((name) => problemAt(name, "It is not kept here; leave it out.", "not-kept"));
}
