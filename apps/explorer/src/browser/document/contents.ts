import type { Content, Example } from "./api-document.ts";
import { entriesOf, isObject, member, textOf } from "./json.ts";
import { follow } from "./references.ts";
import type { SchemaSlice } from "./schema-slice.ts";

/** What is under `content`, by media type. */
export function contentsOf(root: unknown, slice: SchemaSlice, part: unknown): ReadonlyMap<string, Content> {
  return new Map(
    entriesOf(part, "content").flatMap(([type, said]) => {
      const content = follow(root, said);
      return content === undefined
        ? []
        : [[type.trim().toLowerCase(), contentOf(root, slice, content)] as const];
    }),
  );
}

function contentOf(root: unknown, slice: SchemaSlice, content: unknown): Content {
  const schema = member(content, "schema") ?? member(content, "itemSchema");
  return {
    schema: schema === undefined ? undefined : slice.take(schema),
    examples: examplesOf(root, content),
    encodings: new Map(
      entriesOf(content, "encoding").flatMap(([name, encoding]) => {
        const type = textOf(encoding, "contentType");
        return type === undefined ? [] : [[name, type] as const];
      }),
    ),
  };
}

/** Examples of a parameter or of a content: one, or several with names. Those elsewhere on the network are left there. */
export function examplesOf(root: unknown, part: unknown): readonly Example[] {
  const one = member(part, "example");
  const several = entriesOf(part, "examples").flatMap(([name, said]) => {
    const example = follow(root, said);
    const value = example === undefined ? undefined : valueOf(example);
    const summary = textOf(example, "summary");
    return value === undefined ? [] : [{ name, ...(summary === undefined ? {} : { summary }), value }];
  });
  return one === undefined ? several : [{ name: "", value: one }, ...several];
}

/** Since 3.2 the value itself may be told apart from how it is written. */
function valueOf(example: object): unknown {
  if (!isObject(example)) return undefined;
  return member(example, "dataValue") ?? member(example, "value") ?? member(example, "serializedValue");
}
