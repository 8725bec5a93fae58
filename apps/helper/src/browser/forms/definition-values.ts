import type { Definition } from "@grantway/helper/contract";

/*
 * A definition is edited as what it is, a JSON object: a field of the form sets one member, empty takes it out, and what
 * the form does not know stays as it was.
 */

/** The definition of a provider that nobody has described yet. */
export const blankDefinition: Definition = { id: "", name: "" };

/** With this member set; taken out when `value` is empty. */
export function withMember(definition: Definition, name: string, value: unknown): Definition {
  return setMember(definition, name, value) as Definition;
}

/** With a member of a member set: `withInner(definition, "endpoints", "token", url)`. */
export function withInner(definition: Definition, outer: string, name: string, value: unknown): Definition {
  const inner = definition[outer];
  const object = typeof inner === "object" && inner !== null ? inner : {};
  return withMember(definition, outer, setMember(object, name, value));
}

function setMember(object: object, name: string, value: unknown): object {
  const { [name]: _, ...rest } = object as Record<string, unknown>;
  if (!isEmpty(value))
    return Object.hasOwn(object, name) ? { ...object, [name]: value } : { ...rest, [name]: value };
  return rest;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === "") return true;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** An id from a name: lower-case letters, digits and single dashes. */
export function idFrom(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
