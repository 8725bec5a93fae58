/*
 * Refusals as problem details (RFC 9457). The page branches on `type`; `title` and `detail` are for people.
 */

/** After `urn:grantway:bff:`. */
export type ProblemType =
  /** There is no session, or the provider ended it: only signing in helps. */
  | "signed-out"
  /** Somebody else is just refreshing: the same request will soon succeed. */
  | "try-again"
  | "scope-missing"
  | "not-allowed"
  | "not-found"
  | "bad-request"
  /** The provider does not answer, and there is no token left that lives. */
  | "provider-unreachable"
  /** The provider refuses this server: its client or its settings. */
  | "provider-refused"
  | "upstream-unreachable"
  /** The API sends the call to an address that is not on the list of APIs; `location` says where. */
  | "redirected-elsewhere"
  /** The key that was pasted is not one that the API knows. */
  | "key-refused"
  /** A fault of this server. */
  | "internal"
  | "session-too-large";

const statuses: Readonly<Record<ProblemType, number>> = {
  "signed-out": 401,
  "try-again": 503,
  "scope-missing": 403,
  "not-allowed": 403,
  "not-found": 404,
  "bad-request": 400,
  "provider-unreachable": 503,
  "provider-refused": 502,
  "upstream-unreachable": 502,
  "redirected-elsewhere": 502,
  "key-refused": 403,
  internal: 500,
  "session-too-large": 500,
};

/** A refusal on its way to the page. `detail` is one sentence for a person. */
export class BffProblem extends Error {
  readonly type: ProblemType;
  readonly status: number;
  /** Seconds after which to try again. */
  readonly retryAfter: number | undefined;
  /** Further members, such as the provider's name. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    type: ProblemType,
    detail: string,
    {
      status = statuses[type],
      retryAfter,
      cause,
      ...more
    }: {
      readonly status?: number;
      readonly retryAfter?: number | undefined;
      readonly cause?: unknown;
      readonly [member: string]: unknown;
    } = {},
  ) {
    super(detail, cause === undefined ? {} : { cause });
    this.name = "BffProblem";
    this.type = type;
    this.status = status;
    this.retryAfter = retryAfter;
    this.more = more;
  }
}

/** The answer that tells it. */
export function problemAnswer(problem: BffProblem): Response {
  const { status, headers, body } = problemParts(problem);
  const all = new Headers();
  for (let at = 0; at + 1 < headers.length; at += 2) all.set(headers[at] ?? "", headers[at + 1] ?? "");
  return new Response(body, { status, headers: all });
}

/** The same in parts, for who writes answers without a `Response`. Headers are name and value in turn; `members` come on top. */
export function problemParts(
  { type, status, message, retryAfter, more }: BffProblem,
  members: Readonly<Record<string, unknown>> = {},
): {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: Buffer<ArrayBuffer>;
} {
  const headers = ["content-type", "application/problem+json", "cache-control", "no-store"];
  if (retryAfter !== undefined) headers.push("retry-after", String(retryAfter));
  const body = {
    type: `urn:grantway:bff:${type}`,
    title: type,
    status,
    detail: message,
    ...more,
    ...members,
  };
  return { status, headers, body: Buffer.from(JSON.stringify(body)) };
}
