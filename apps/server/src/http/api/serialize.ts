import { toJSONSchema, type z } from "zod";

/*
 * Answers are written by compiled serializers: what a schema does not declare is dropped, so that no member of a record gets
 * out because it is there. Compiling takes a moment and a library, so each is made when its operation is first asked.
 */

type Write = (value: unknown) => string;

/** Makes the serializer of a schema, or answers the one there is. */
export type Serialize = (schema: z.ZodType) => Promise<Write>;

/** {@link Serialize}. */
export function createSerialize(): Serialize {
  const made = new Map<z.ZodType, Promise<Write>>();
  return async (schema) => {
    const known = made.get(schema) ?? compile(schema);
    made.set(schema, known);
    return known;
  };
}

async function compile(schema: z.ZodType): Promise<Write> {
  const { default: build } = await import("fast-json-stringify");
  return build(
    toJSONSchema(schema, {
      target: "draft-7",
      io: "output",
      unrepresentable: "any",
      // A format says how a value is checked, and the serializer would skip escaping for it.
      override: ({ jsonSchema }) => {
        delete jsonSchema.format;
        delete jsonSchema.pattern;
      },
    }) as Parameters<typeof build>[0],
  );
}
