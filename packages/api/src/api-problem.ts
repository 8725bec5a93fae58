import type { Operation } from "./operation.ts";
import type { ProblemName } from "./problems.ts";
import type { Problem } from "./schemas/problem.ts";

/** What is wrong, as the server told it (RFC 9457), or that what came was no answer of it. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  /** The name of the kind: `conflict`. */
  readonly type: ProblemName;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string;
  /** Everything that is wrong with what was sent. */
  readonly errors: NonNullable<Problem["errors"]>;
  /** Of a conflict: the record as it is now, and what changed since it was read. */
  readonly current: unknown;
  readonly changed: NonNullable<Problem["changed"]>;
  /** Seconds, where the server says when to ask again. */
  readonly retryAfter: number | undefined;
  /** How the server was asked, where that is known: what only reads has changed nothing, however it failed. */
  readonly method: Operation["method"] | undefined;

  constructor(told: Problem, retryAfter?: number, method?: Operation["method"]) {
    super(`${told.title}: ${told.detail}`);
    // The server tells of no other kinds; a newer one may.
    this.type = told.type.slice(told.type.indexOf("#") + 1) as ProblemName;
    this.status = told.status;
    this.title = told.title;
    this.detail = told.detail;
    this.requestId = told.requestId;
    this.errors = told.errors ?? [];
    this.current = told.current;
    this.changed = told.changed ?? [];
    this.retryAfter = retryAfter;
    this.method = method;
  }
}
