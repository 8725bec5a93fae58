import { isObject } from "../document/json.ts";

/** One thing that differs between two values. */
export interface Change {
  /** Names of members and places of lists, from the outside in. */
  readonly steps: readonly string[];
  /** `undefined` where it was not there, or is not there any more. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Levels that are compared member by member. */
const deepest = 20;

/**
 * What differs, as deep as both are alike: members of objects by name, entries of lists by place where there are as many. A list
 * that grew or shrank is one change, since nobody can tell which entry is which.
 */
export function changesBetween(
  before: unknown,
  after: unknown,
  steps: readonly string[] = [],
): readonly Change[] {
  if (isSame(before, after)) return [];
  if (steps.length >= deepest) return [{ steps, before, after }];
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => changesBetween(own(before, name), own(after, name), [...steps, name]));
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((one: unknown, place) =>
      changesBetween(one, after[place], [...steps, String(place)]),
    );
  return [{ steps, before, after }];
}

/** Whether two values say the same; the order of members says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, place) => isSame(value, other[place]));
  if (!isObject(one) || !isObject(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}

function own(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
