/*
 * Every kind of problem the management API tells of (RFC 9457). A name ends the `type` of a problem, so once told it stays.
 */

/** A kind of problem. */
export interface ProblemKind {
  readonly status: number;
  /** The same for every problem of the kind; what is the matter this time is its `detail`. */
  readonly title: string;
}

/** By name. */
export const problemKinds = {
  malformed: { status: 400, title: "The request cannot be read" },
  unauthenticated: { status: 401, title: "Proof of who asks is needed" },
  "permission-missing": { status: 403, title: "The caller may not do this" },
  "beyond-caller": { status: 403, title: "This would give more than the caller may do" },
  "forgery-suspected": { status: 403, title: "The request did not come from our own page" },
  "sign-in-too-old": { status: 403, title: "The password is needed again" },
  "wrong-password": { status: 403, title: "The password is wrong" },
  "not-found": { status: 404, title: "There is no such thing" },
  "method-not-allowed": { status: 405, title: "The method is not allowed here" },
  conflict: { status: 409, title: "It was changed meanwhile" },
  taken: { status: 409, title: "The name is taken" },
  "in-use": { status: 409, title: "It is still in use" },
  "built-in": { status: 409, title: "It is built in and stays as it is" },
  "not-possible": { status: 409, title: "This cannot be done as things are" },
  "in-progress": { status: 409, title: "The same request is being answered" },
  "answer-lost": { status: 409, title: "It may have been done already" },
  "too-large": { status: 413, title: "The body is too large" },
  "unsupported-media-type": { status: 415, title: "The body must be JSON" },
  invalid: { status: 422, title: "Something in the request is wrong" },
  "key-reused": { status: 422, title: "The idempotency key belongs to another request" },
  "revision-needed": { status: 428, title: "The revision is needed" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  failed: { status: 500, title: "The server failed" },
  unavailable: { status: 503, title: "The server cannot answer right now" },
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** The name of a kind of problem. */
export type ProblemName = keyof typeof problemKinds;
