import type { ClientKey, ClientKeySet } from "../client.ts";
import { type Problem, problemAt, type ProblemValues } from "../problem.ts";
import type { ProblemRule } from "../problem-rule.ts";

/** What a member says, or how it is wrong. */
export type Reading<T> = { readonly value: T } | Wrong;

/** How a member is wrong. */
interface Wrong {
  /** The end of a sentence about it. */
  readonly wrong: string;
  readonly rule: ProblemRule;
  readonly values?: ProblemValues;
}

/** Reads one member of a JSON document. */
export type Reader<T> = (value: unknown) => Reading<T>;

/** The problem of a member that is wrong. */
export function problemOf(name: string, { wrong, rule, values }: Wrong): Problem {
  return problemAt(name, `It ${wrong}.`, rule, values);
}

/** Any text. */
export function text(words = "text"): Reader<string> {
  return (value) =>
    typeof value === "string" ? { value } : { wrong: `must be ${words}`, rule: "text-needed" };
}

/** True or false. */
export function boolean(): Reader<boolean> {
  return (value) =>
    typeof value === "boolean" ? { value } : { wrong: "must be true or false", rule: "flag-needed" };
}

/** One of these words. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return (value) => {
    const word = words.find((known) => known === value);
    if (word !== undefined) return { value: word };
    const choices = words.join(", ");
    return { wrong: `must be one of ${choices}`, rule: "one-of", values: { choices } };
  };
}

/** A list in which each can be read. */
export function listOf<T>(reader: Reader<T>, words: string): Reader<readonly T[]> {
  const wrong = { wrong: `must be ${words}`, rule: "list-needed" } as const;
  return (value) => {
    if (!Array.isArray(value)) return wrong;
    const read = value.map(reader);
    const values = read.flatMap((one) => ("value" in one ? [one.value] : []));
    return values.length === read.length ? { value: values } : wrong;
  };
}

/** A set of keys, each an object. What is wrong with one, the rules say. */
export function keySet(): Reader<ClientKeySet> {
  const wrong = {
    wrong: 'must be an object with a list of keys: {"keys": [...]}',
    rule: "object-needed",
  } as const;
  return (value) => {
    const keys: unknown = isObject(value) ? Reflect.get(value, "keys") : undefined;
    if (!Array.isArray(keys) || !keys.every(isObject)) return wrong;
    return { value: { keys: keys as readonly ClientKey[] } };
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
