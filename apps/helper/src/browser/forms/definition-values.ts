import type { Definition } from "@grantway/helper/contract";
import { recordOf, type Row, rowsOf, type StepRows } from "./rows.ts";

/*
 * A definition is edited as what it is, a JSON object: a field of the form sets one member, empty takes it out, and what
 * the form does not know stays as it was.
 */

/** The definition of a provider that nobody has described yet. */
export const blankDefinition: Definition = { id: "", name: "" };

/** What is typed about a provider. Rows are kept apart from the definition, because half a row is no member yet. */
export interface DefinitionValues {
  readonly definition: Definition;
  readonly variables: readonly Row[];
  readonly parameters: StepRows;
}

/** A definition, ready to be edited. */
export function definitionValues(definition: Definition): DefinitionValues {
  return {
    definition,
    variables: Object.entries(definition.variables ?? {}).map(([name, { description }]) => [
      name,
      description,
    ]),
    parameters: Object.fromEntries(
      Object.entries(definition.requests ?? {}).map(([step, { parameters }]) => [step, rowsOf(parameters)]),
    ),
  };
}

/** The definition that was typed. */
export function definitionFrom({ definition, variables, parameters }: DefinitionValues): Definition {
  const described = Object.entries(recordOf(variables)).map(
    ([name, description]) =>
      [name, { ...definition.variables?.[name], description: description || name }] as const,
  );
  return Object.entries(parameters).reduce(
    (made, [step, rows]) =>
      withInner(made, "requests", step, { ...made.requests?.[step], parameters: recordOf(rows) }),
    withMember(definition, "variables", Object.fromEntries(described)),
  );
}

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
