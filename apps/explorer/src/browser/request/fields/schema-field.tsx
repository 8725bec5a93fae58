import { useMemo } from "react";
import { type Shape, shapeOf } from "../../document/shape.ts";
import { ArrayField } from "./array-field.tsx";
import { ChoiceKindField } from "./choice-kind-field.tsx";
import type { FieldGiven } from "./field-given.ts";
import { JsonField } from "./json-field.tsx";
import { ObjectField } from "./object-field.tsx";
import { ScalarField } from "./scalar-field.tsx";

/** Objects within objects that are shown as fields. What lies deeper is written as JSON. */
const deepest = 6;

/** A field for a value of any schema: what it is decides how it is asked for. */
export function SchemaField(given: FieldGiven) {
  const { schema, definitions, depth } = given;
  const shape = useMemo(() => shapeOf(schema, definitions), [schema, definitions]);
  if (isSingle(shape)) return <ScalarField {...given} shape={shape} />;
  if (depth > deepest) return <JsonField {...given} />;
  switch (shape.kind) {
    case "array":
      return <ArrayField {...given} shape={shape} Field={SchemaField} />;
    case "object":
      return <ObjectField {...given} shape={shape} Field={SchemaField} />;
    case "choice":
      return <ChoiceKindField {...given} shape={shape} Field={SchemaField} />;
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "any":
    case "null":
      return <JsonField {...given} />;
  }
}

const singleKinds: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean"]);

/** One value, that a line or a list of choices can hold. */
function isSingle({ kind, values }: Shape): boolean {
  return values.length > 0 ? values.every((value) => typeof value !== "object") : singleKinds.has(kind);
}
