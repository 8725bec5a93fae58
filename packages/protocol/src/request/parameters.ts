import { invalidRequest } from "../errors/oauth-error.ts";
import type { Pair } from "../tokens/record.ts";

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
  /** Of those that may be: the values after the first. Absent where there are none. */
  readonly further?: ReadonlyMap<string, readonly string[]>;
}

/** Parameters that a specification allows more than once (RFC 8707 §2). */
const repeatable: ReadonlySet<string> = new Set(["resource"]);

/** Whether a request may have it more than once. */
export function isRepeatable(name: string): boolean {
  return repeatable.has(name);
}

/** All values of a parameter, in the order they were sent in. */
export function valuesOf({ values, further }: Parameters, name: string): readonly string[] {
  const first = values.get(name);
  return first === undefined ? [] : [first, ...(further?.get(name) ?? [])];
}

/** Of the parameters, those of these names, as a list in which one that was repeated stands again. */
export function pairsOf(parameters: Parameters, names: readonly string[]): readonly Pair[] {
  return names.flatMap((name) => valuesOf(parameters, name).map((value) => [name, value] as const));
}

/** The parameters of a list that {@link pairsOf} made. */
export function parametersOf(pairs: readonly Pair[]): Parameters {
  const values = new Map<string, string>();
  const further = new Map<string, readonly string[]>();
  for (const [name, value] of pairs) {
    if (values.has(name)) further.set(name, [...(further.get(name) ?? []), value]);
    else values.set(name, value);
  }
  return further.size === 0 ? { values, repeated: [] } : { values, repeated: [...further.keys()], further };
}

/** Parameters as plain data, for where they are kept: a list for one that was repeated. */
export type KeptParameters = Readonly<Record<string, string | readonly string[]>>;

/** Of the parameters, those of these names, to be kept. */
export function toKeep(parameters: Parameters, names: readonly string[]): KeptParameters {
  const sent = names.map((name) => [name, valuesOf(parameters, name)] as const);
  return Object.fromEntries(
    sent.flatMap(([name, [first, ...further]]) => {
      if (first === undefined) return [];
      return [[name, further.length === 0 ? first : [first, ...further]] as const];
    }),
  );
}

/** The parameters that were kept. */
export function fromKept(kept: KeptParameters): Parameters {
  return parametersOf(
    Object.entries(kept).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const)),
  );
}

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
