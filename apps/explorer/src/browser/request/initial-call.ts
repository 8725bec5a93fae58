import type { Content, Operation } from "../document/api-document.ts";
import { shapeOf } from "../document/shape.ts";
import type { GivenBody, GivenParameter, PreparedCall } from "./prepared-call.ts";
import { bodyOfType } from "./body/body-kinds.ts";

/** The call a form begins with: what has to be there and can be known, and a body made from its schema. */
export function initialCall(operation: Operation): PreparedCall {
  const { id, method, path, parameters } = operation;
  const body = initialBody(operation);
  return {
    operation: id,
    method,
    path,
    parameters: parameters.flatMap((one) => initialValue(one, operation)),
    headers: [],
    ...(body === undefined ? {} : { body }),
  };
}

/** One that has to be there begins with what is taken by default, or the only or first value it may have. */
function initialValue(
  parameter: Operation["parameters"][number],
  { definitions }: Operation,
): readonly GivenParameter[] {
  const { in: place, name, schema, required } = parameter;
  const { keywords, values, kind } = shapeOf(schema, definitions);
  const first = keywords["default"] ?? values[0] ?? (kind === "boolean" ? false : undefined);
  return required && first !== undefined ? [{ in: place, name, value: first }] : [];
}

function initialBody({ body, definitions }: Operation): GivenBody | undefined {
  const [type, content] = firstType(body?.types ?? new Map()) ?? [];
  if (body === undefined || type === undefined || !body.required) return undefined;
  return bodyOfType(type, content, definitions);
}

/** JSON before others: it has an editor. */
function firstType(types: ReadonlyMap<string, Content>): readonly [string, Content] | undefined {
  return [...types].find(([type]) => /\bjson\b/.test(type)) ?? [...types][0];
}
