import { invalidRequest } from "../errors/oauth-error.ts";

/**
 * The parameters of a request, decoded by the HTTP layer. A parameter sent without a value is absent, and unknown ones
 * are ignored (RFC 6749 §3.1, §3.2).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.2 | RFC 6749 §3.2}
 */
export interface Parameters {
  readonly values: ReadonlyMap<string, string>;
  /** Names that were sent more than once. */
  readonly repeated: readonly string[];
}

/** Parameters that a specification allows more than once (RFC 8707 §2). */
const repeatable: ReadonlySet<string> = new Set(["resource"]);

/** The first name that was sent twice although it must not be. */
export function repeatedParameter(parameters: Parameters): string | undefined {
  if (parameters.repeated.length === 0) return undefined;
  return parameters.repeated.find((name) => !repeatable.has(name));
}

/** Refuses a parameter sent twice (RFC 6749 §3.2). */
export function refuseRepeated(parameters: Parameters): void {
  if (repeatedParameter(parameters) !== undefined) {
    throw invalidRequest("A parameter was sent more than once.");
  }
}

/** The value of a parameter that must be there. `name` is ours, so it may be named on the wire. */
export function required(parameters: Parameters, name: string): string {
  const value = parameters.values.get(name);
  if (value === undefined) throw invalidRequest(`The parameter ${name} is missing.`);
  return value;
}
