/** A refusal of the BFF: not the API's own answer, but why there is none. */
export class BffError extends Error {
  /**
   * What is the matter: `signed-out`, `scope-missing`, `try-again`, `not-allowed`, `upstream-unreachable`,
   * `redirected-elsewhere` and others. New ones may come.
   */
  readonly type: string;
  readonly status: number;
  /** Whose sign-in would help, where one would. */
  readonly provider: string | undefined;
  /** The scopes that are missing, where some are; they may be passed to `signIn`. */
  readonly scopes: readonly string[];
  /** Where the API sent the call, where that is outside of the list of APIs. */
  readonly location: string | undefined;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "BffError";
    this.type = problem.type;
    this.status = problem.status;
    this.provider = problem.provider;
    this.scopes = problem.scopes;
    this.location = problem.location;
  }
}

/** A problem as it is read from an answer. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly detail: string;
  readonly provider: string | undefined;
  readonly scopes: readonly string[];
  readonly location: string | undefined;
  /** Seconds. */
  readonly retryAfter: number;
}

const prefix = "urn:grantway:bff:";

/** The problem an answer tells; `undefined` for an answer of the API, whose body is left unread. */
export async function readProblem(response: Response): Promise<Problem | undefined> {
  if (response.ok || response.headers.get("content-type") !== "application/problem+json") return undefined;
  // An API may answer problems of its own, which the page is to read.
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  if (typeof body !== "object" || body === null) return undefined;
  const read = (name: string) => {
    const value: unknown = Reflect.get(body, name);
    return typeof value === "string" ? value : undefined;
  };
  const type = read("type");
  if (type === undefined || !type.startsWith(prefix)) return undefined;
  const scopes: unknown = Reflect.get(body, "scopes");
  return {
    type: type.slice(prefix.length),
    status: response.status,
    detail: read("detail") ?? "The request was refused.",
    provider: read("provider"),
    scopes: Array.isArray(scopes) ? scopes.filter((scope): scope is string => typeof scope === "string") : [],
    location: read("location"),
    retryAfter: Number(response.headers.get("retry-after") ?? 1) || 0,
  };
}
