import { isObject } from "../document/json.ts";
import { isSame } from "./json-changes.ts";

/**
 * What makes one value of the other: of objects what differs, `null` for what is gone; anything else as a whole. A member that
 * becomes `null` is taken for one that is gone, which this format cannot tell apart.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7396#section-1 | RFC 7396 §1}
 */
export function mergePatch(before: unknown, after: unknown): unknown {
  if (!isObject(before) || !isObject(after)) return after;
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  const changed = Object.entries(after).filter(
    ([name, value]) => !(Object.hasOwn(before, name) && isSame(before[name], value)),
  );
  return Object.fromEntries([
    ...changed.map(
      ([name, value]) =>
        [name, mergePatch(Object.hasOwn(before, name) ? before[name] : undefined, value)] as const,
    ),
    ...gone.map((name) => [name, null] as const),
  ]);
}
