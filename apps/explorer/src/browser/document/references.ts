import { at, isObject, type JsonObject, textOf } from "./json.ts";

/** References that lead to references, at the most. */
const longestChain = 20;

/**
 * The object that a part of a document is: itself, or what its `$ref` leads to. A summary and a description beside the
 * reference take the place of the target's own, OpenAPI 3.1 §4.8.23.
 *
 * @returns `undefined` where there is none: it is nothing, leads nowhere, outside, or round in a circle.
 */
export function follow(root: unknown, part: unknown): JsonObject | undefined {
  return followFrom(root, part, longestChain);
}

function followFrom(root: unknown, part: unknown, left: number): JsonObject | undefined {
  if (!isObject(part) || left === 0) return undefined;
  const reference = textOf(part, "$ref");
  if (reference === undefined) return part;
  const target = reference.startsWith("#") ? followFrom(root, at(root, reference), left - 1) : undefined;
  return target === undefined ? undefined : { ...target, ...wordsOf(part) };
}

/** A path item may have more beside its reference than a reference has; its own comes first. */
export function followPathItem(root: unknown, part: unknown): JsonObject | undefined {
  const target = follow(root, part);
  if (target === undefined || !isObject(part) || textOf(part, "$ref") === undefined) return target;
  const { $ref: _, ...own } = part;
  return { ...target, ...own };
}

function wordsOf(part: JsonObject): JsonObject {
  return Object.fromEntries(
    ["summary", "description"].flatMap((name) => {
      const text = textOf(part, name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}
