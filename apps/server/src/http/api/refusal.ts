import { type ProblemName, problemKinds, type RuleName } from "@grantway/api";
import type { Conflict, Problem, ProblemValues } from "@grantway/protocol";

/** What the pointer of a wrong field points into. */
type Place = "body" | "query" | "path" | "header";

/** One wrong field, as a problem tells of it. */
export interface WireError {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  readonly in: Place;
  readonly detail: string;
  readonly rule: RuleName;
  readonly values?: ProblemValues;
}

/** What a problem tells besides its sentence. */
interface Extras {
  readonly errors?: readonly WireError[];
  readonly current?: unknown;
  readonly changed?: readonly object[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is answered with a problem (RFC 9457). Thrown by handlers, and by what comes before them. */
export class ApiRefusal extends Error {
  override readonly name = "ApiRefusal";
  readonly problem: ProblemName;
  /** One sentence: what is the matter this time. */
  readonly detail: string;
  readonly extras: Extras;

  constructor(problem: ProblemName, detail: string, extras: Extras = {}) {
    super(`${problem}: ${detail}`);
    this.problem = problem;
    this.detail = detail;
    this.extras = extras;
  }
}

/** There is none of this name. */
export function notFound(what: string, name: string): ApiRefusal {
  return new ApiRefusal("not-found", `There is no ${what} ${quoted(name)}.`);
}

/** The caller's role in the organisation does not allow it. */
export function forbiddenThere(permission: string): ApiRefusal {
  return new ApiRefusal("permission-missing", `This needs a role with ${permission} in the organisation.`);
}

/** What a rule found wrong, where each stands. */
export function invalid(problems: readonly Problem[], place: Place = "body"): ApiRefusal {
  return invalidFields(
    problems.map(({ path, problem, ...told }) => ({
      pointer: pointerOf(path),
      in: place,
      detail: problem,
      ...told,
    })),
  );
}

/** The same of fields that were found already. */
export function invalidFields(errors: readonly WireError[]): ApiRefusal {
  const [only, ...others] = errors;
  const detail =
    others.length === 0 && only !== undefined
      ? only.detail
      : "Nothing was done. What is wrong stands in errors.";
  return new ApiRefusal("invalid", detail, { errors });
}

/** Another one has this name, which stands at this member. */
export function taken(member: string, detail: string): ApiRefusal {
  const error: WireError = { pointer: pointerOf([member]), in: "body", detail, rule: "taken" };
  return new ApiRefusal("taken", detail, { errors: [error] });
}

/** How members look on the wire where they look otherwise in records. */
export type Shown = Readonly<Record<string, (value: unknown) => unknown>>;

/** Somebody changed the record since it was read: as it is now, and what they did. */
export function changedMeanwhile(
  { revision, since }: Conflict,
  current: unknown,
  shown: Shown = {},
): ApiRefusal {
  const changed = since.map(({ at, actor, onBehalfOf, action, changes }) => ({
    at: new Date(at).toISOString(),
    actor,
    onBehalfOf,
    action,
    changes: Object.fromEntries(
      Object.entries(changes).map(([member, sides]) => [member, shownSides(sides, shown[member])]),
    ),
  }));
  const detail = `It is at revision ${revision} now, so nothing was done.`;
  return new ApiRefusal("conflict", detail, { changed, ...(current === undefined ? {} : { current }) });
}

function shownSides(sides: object, show: (value: unknown) => unknown = (value) => value): object {
  return Object.fromEntries(Object.entries(sides).map(([side, value]) => [side, show(value)]));
}

/**
 * The JSON pointer to this place.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6901#section-3 | RFC 6901 §3}
 */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function quoted(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}…` : name);
}

/** The status of a problem of this kind. */
export function statusOf(problem: ProblemName): number {
  return problemKinds[problem].status;
}
