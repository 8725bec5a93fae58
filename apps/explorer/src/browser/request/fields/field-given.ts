import { type ReactNode, use } from "react";
import type { Definitions, Schema } from "../../document/schema.ts";
import type { Shape } from "../../document/shape.ts";
import { RefusedContext } from "./refused.ts";

/** What every field of a value is given. */
export interface FieldGiven {
  readonly schema: Schema;
  readonly definitions: Definitions;
  readonly label: string;
  readonly value: unknown;
  /** `undefined` takes the value away. */
  readonly onChange: (value: unknown) => void;
  readonly required: boolean;
  /** From the whole value on: where an API's objection lands. */
  readonly pointer: string;
  /** Before the ids of the controls, so that two forms on a page do not share them. */
  readonly id: string;
  /** Objects around it. */
  readonly depth: number;
  /** In place of the schema's own description. */
  readonly hint?: string | undefined;
}

/** What a field that holds others is given besides. */
export interface FieldsGiven extends FieldGiven {
  readonly shape: Shape;
  /** The field for what is in it. */
  readonly Field: (given: FieldGiven) => ReactNode;
}

/** The id of the control of a field. */
export function controlId({ id, pointer }: Pick<FieldGiven, "id" | "pointer">): string {
  return `${id}${encodeURIComponent(pointer)}`;
}

/** What an API objected to here. */
export function useRefused({ pointer }: Pick<FieldGiven, "pointer">): string | undefined {
  return use(RefusedContext).get(pointer);
}
