import type { GivenField } from "../prepared-call.ts";

/** The fields of a form with another value of one, which keeps its place; `undefined` takes it away. */
export function withField(
  fields: readonly GivenField[],
  name: string,
  value: string | File | undefined,
  type: string | undefined,
): readonly GivenField[] {
  const place = fields.findIndex((one) => one.name === name);
  if (value === undefined) return fields.filter((one) => one.name !== name);
  const field = { name, value, ...(type === undefined ? {} : { type }) };
  return place === -1 ? [...fields, field] : fields.with(place, field);
}
