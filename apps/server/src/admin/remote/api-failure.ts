import type { ApiProblem, ProblemName } from "@grantway/api";
import { CommandError, type FailureKind } from "@grantway/terminal";
import { pathOf } from "./pointed-path.ts";
import type { RemoteAccess } from "./remote-access.ts";

type Told = Pick<RemoteAccess, "issuer" | "connection" | "clientId">;

/** What a command says of a problem of the management API that is none of its outcomes. */
export function apiFailure(problem: ApiProblem, access: Told): CommandError {
  const { requestId } = problem;
  const more = requestId === "" ? {} : { request_id: requestId };
  return new CommandError(kindOf(problem), sentenceOf(problem, access), placesOf(problem), more);
}

/** What is wrong, each at its place. */
function placesOf({ errors }: ApiProblem): readonly string[] {
  return errors.map(({ pointer, detail }) => {
    const place = pathOf(pointer)
      .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
      .join("");
    return place === "" ? detail : `${place.replace(/^\./, "")}: ${detail}`;
  });
}

const kinds: ReadonlyMap<ProblemName, FailureKind> = new Map([
  ["unauthenticated", "sign_in_needed"],
  ["permission-missing", "refused"],
  ["beyond-caller", "refused"],
  ["not-possible", "refused"],
  ["in-use", "refused"],
  ["built-in", "refused"],
  ["not-found", "not_found"],
  ["taken", "already_exists"],
  ["conflict", "conflict"],
  ["invalid", "usage"],
  ["malformed", "usage"],
  ["too-large", "usage"],
]);

function kindOf({ type, requestId }: ApiProblem): FailureKind {
  return requestId === "" ? "provider" : (kinds.get(type) ?? "provider");
}

function sentenceOf(problem: ApiProblem, access: Told): string {
  const { detail, errors, requestId, retryAfter, status, type } = problem;
  const { connection, issuer } = access;
  if (type === "unauthenticated") {
    return `${issuer} takes no token of ${connection} for its management API: sign in again with grantway connect ${connection}, with a scope such as clients:read.`;
  }
  if (type === "permission-missing") return missingPermission(detail, access);
  if (type === "invalid" && errors.length > 0) return "Nothing was done.";
  if (type === "too-large") {
    return `This is more than ${issuer} takes in one request: use fewer files at once, or apply them where its store is.`;
  }
  if (type === "too-many-requests") {
    return `${issuer} was asked too often; ask again in ${retryAfter ?? 60} seconds.`;
  }
  if (requestId === "") return `${issuer} does not answer as a management API: ${detail}`;
  return status >= 500 ? `${issuer} failed: ${detail} Its log has the reason under ${requestId}.` : detail;
}

/** Which one, and the two steps to it: the client may ask for it, and does. */
function missingPermission(detail: string, { clientId, connection }: Told): string {
  const permission = /[a-z-]+:(?:read|write)/.exec(detail)?.[0] ?? "for it";
  return `This needs the permission ${permission}, which ${connection} lacks: add it to the client with grantway server clients update ${clientId} --add-scope ${permission} where you may, then ask for it with grantway connect ${connection} --scope "… ${permission}". A person needs a role that has it, too.`;
}
