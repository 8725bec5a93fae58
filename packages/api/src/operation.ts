import type { ProblemName } from "./problems.ts";
import type { z } from "./zod.ts";

/*
 * The contract: what the management API can be asked, as data. An operation here has the name, the permission and the audit
 * action of the operation of a pure package that it is a face of; a test compares them. The server reads the same value to
 * check what comes in and to write what goes out, a caller to know what to send, the document to tell of both.
 */

/** What has the shape of an object: parameters of a path, of a query. */
export type Shape = z.ZodObject;

/** An answer without a body. */
export const nothing = "nothing";

/** An answer that is no JSON, sent as it is made. */
export interface Stream {
  /** `text/csv`; where there are several, the operation's query says which. */
  readonly mediaTypes: readonly [string, ...string[]];
}

/** What an answer of some status holds. */
export type Answer = z.ZodType | typeof nothing | Stream;

/** One operation of the management API. */
export interface Operation {
  /** As the operation of the pure package is called: `clients.update`. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Under `/api/v1`: `/clients/{id}`. */
  readonly path: `/${string}`;
  /** What the caller must be allowed; `none` for whoever proved who they are. */
  readonly permission: `${string}:${"read" | "write"}` | "none";
  /** What is enough for a person's own, where there is such: of others' they are told that it is not there. */
  readonly ownPermission?: `own-${string}:${"read" | "write"}`;
  /** Whether a role inside an organisation that has the permission is enough for what is that organisation's. */
  readonly inOrganisations?: true;
  /** The action of the audit record; `nothing` where it changes nothing. */
  readonly audit: string;
  /** One line without full stop: "Change a client". */
  readonly summary: string;
  /** Sentences for who wants to know more. */
  readonly description?: string;
  /** A person in a browser must have signed in within the last ten minutes. */
  readonly fresh?: true;
  /** May carry an `Idempotency-Key`: asked again with it, it is done once and answered alike. */
  readonly idempotent?: true;
  /** Needs `If-Match` with the revision at which the caller read the record. */
  readonly revision?: true;
  /** The names in the path. */
  readonly params?: Shape;
  readonly query?: Shape;
  readonly body?: z.ZodType;
  /** By status. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** Besides those that follow from the rest, see `problemsOf`. */
  readonly problems: readonly ProblemName[];
}

/** States an operation. */
export function operation<const Stated extends Operation>(stated: Stated): Stated {
  return Object.freeze(stated);
}

/** Whether the answer is JSON. */
export function isSchema(answer: Answer): answer is z.ZodType {
  return answer !== nothing && !("mediaTypes" in answer);
}

/** All problems that may be answered: those it states, and those that follow from what it is. */
export function problemsOf({
  body,
  fresh,
  idempotent,
  params,
  permission,
  problems,
  query,
  revision,
}: Operation): readonly ProblemName[] {
  const all: readonly ProblemName[] = [
    ...some(body !== undefined, "malformed", "too-large", "unsupported-media-type"),
    ...some(
      [body, params, query].some((part) => part !== undefined),
      "invalid",
    ),
    "unauthenticated",
    ...some(permission !== "none", "permission-missing"),
    "forgery-suspected",
    ...some(fresh === true, "sign-in-too-old"),
    ...some(revision === true, "not-found", "conflict", "revision-needed"),
    ...some(idempotent === true, "key-reused", "in-progress", "answer-lost"),
    ...problems,
    "too-many-requests",
    "failed",
    "unavailable",
  ];
  return [...new Set(all)];
}

function some(condition: boolean, ...names: readonly ProblemName[]): readonly ProblemName[] {
  return condition ? names : [];
}
