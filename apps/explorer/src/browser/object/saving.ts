import type { Operation, OperationEntry } from "../document/api-document.ts";
import { isObject, type JsonObject } from "../document/json.ts";
import type { Schema } from "../document/schema.ts";
import { shapeOf } from "../document/shape.ts";
import { isSame } from "./json-changes.ts";
import { mergePatch } from "./merge-patch.ts";

/** How an object of an API is saved: by which operation, and in which form. */
export interface Saving {
  readonly operation: Operation;
  readonly type: string;
  /** What is sent: what differs (RFC 7396), the members that differ, or everything. */
  readonly way: "merge-patch" | "members" | "whole";
  readonly schema: Schema;
}

/** The operations of the same path that change what is read there: those that change a part before those that replace. */
export function writersOf(
  operations: readonly OperationEntry[],
  { path }: Pick<OperationEntry, "path">,
): readonly OperationEntry[] {
  return ["PATCH", "PUT"].flatMap((method) =>
    operations.filter((one) => one.path === path && one.method === method),
  );
}

/** How this operation saves; `undefined` where it takes no object as JSON. */
export function savingOf(operation: Operation): Saving | undefined {
  const types = [...(operation.body?.types ?? [])];
  const found = types.find(([type]) => isMergePatch(type)) ?? types.find(([type]) => isJson(type));
  const [type, content] = found ?? [];
  if (type === undefined || content?.schema === undefined) return undefined;
  const { kind } = shapeOf(content.schema, operation.definitions);
  if (kind !== "object" && kind !== "choice") return undefined;
  const plain = operation.method === "PATCH" ? "members" : "whole";
  return { operation, type, way: isMergePatch(type) ? "merge-patch" : plain, schema: content.schema };
}

function isMergePatch(type: string): boolean {
  return type.startsWith("application/merge-patch+json");
}

/** A list of steps (RFC 6902) is JSON too, and no object. */
function isJson(type: string): boolean {
  return /^application\/([\w.-]+\+)?json\b/.test(type) && !type.startsWith("application/json-patch");
}

/** Of what was read, what can be written: the members that the schema names, without those that are only read. */
export function writableOf(value: unknown, { operation, schema }: Saving): JsonObject {
  if (!isObject(value)) return {};
  const { definitions } = operation;
  const { members, others } = shapeOf(schema, definitions);
  if (members.length === 0) return value;
  const known = new Map(members.map((member) => [member.name, member.schema]));
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => {
      const own = known.get(name);
      return own === undefined
        ? others !== undefined && others !== true
        : shapeOf(own, definitions).keywords["readOnly"] !== true;
    }),
  );
}

/** What is sent to make one of the other. */
export function bodyOf({ way }: Saving, before: JsonObject, after: JsonObject): unknown {
  if (way === "whole") return after;
  if (way === "merge-patch") return mergePatch(before, after);
  return Object.fromEntries([
    ...Object.entries(after).filter(
      ([name, value]) => !(Object.hasOwn(before, name) && isSame(before[name], value)),
    ),
    // Without a rule for what is gone, nothing is the closest.
    ...Object.keys(before).flatMap((name) => (Object.hasOwn(after, name) ? [] : [[name, null] as const])),
  ]);
}

/**
 * The version to save upon. A weak one says that two texts mean the same, and no server may go by it, RFC 9110 §13.1.1; it is sent
 * where the operation itself asks for the header.
 */
export function ifMatchOf({ operation }: Saving, tag: string | undefined): string | undefined {
  const asks = operation.parameters.some(
    (one) => one.in === "header" && one.name.toLowerCase() === "if-match",
  );
  return tag !== undefined && (asks || !tag.startsWith("W/")) ? tag : undefined;
}
