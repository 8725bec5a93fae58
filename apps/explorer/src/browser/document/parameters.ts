import type { DocumentProblem, Parameter, ParameterPlace, ParameterStyle } from "./api-document.ts";
import { examplesOf } from "./contents.ts";
import { entriesOf, member, textOf } from "./json.ts";
import { follow } from "./references.ts";
import type { SchemaSlice } from "./schema-slice.ts";

/** Which styles each place has, its usual one first. */
const styles: Readonly<Record<ParameterPlace, readonly ParameterStyle[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  querystring: ["form"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

/** Headers that are described elsewhere in a document and are no parameters, OpenAPI 3.1 §4.8.12.1. */
const ignoredHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/**
 * The parameters of an operation; those of its own take the place of its path's of the same name and place. The required ones stand
 * first, each group in the order of the document.
 *
 * @param parts - of the path, then of the operation.
 */
export function readParameters(
  root: unknown,
  slice: SchemaSlice,
  parts: readonly (readonly unknown[])[],
): { readonly read: readonly Parameter[]; readonly problems: readonly DocumentProblem[] } {
  const found = new Map<string, Parameter>();
  const problems: DocumentProblem[] = [];
  for (const part of parts.flat()) {
    const parameter = readParameter(root, slice, part);
    if (parameter !== undefined) found.set(`${parameter.in} ${parameter.name}`, parameter);
    else
      problems.push({ code: "broken-parameter", place: textOf(part, "$ref") ?? textOf(part, "name") ?? "" });
  }
  const read = [...found.values()].filter(
    ({ name, in: place }) => place !== "header" || !ignoredHeaders.has(name.toLowerCase()),
  );
  return {
    read: [...read.filter(({ required }) => required), ...read.filter(({ required }) => !required)],
    problems,
  };
}

function readParameter(root: unknown, slice: SchemaSlice, part: unknown): Parameter | undefined {
  const said = follow(root, part);
  const name = textOf(said, "name");
  const place = placeOf(textOf(said, "in"));
  if (said === undefined || name === undefined || place === undefined) return undefined;
  const description = textOf(said, "description");
  const [content] = entriesOf(said, "content");
  const style = styleOf(place, textOf(said, "style"));
  const explode = member(said, "explode");
  return {
    name,
    in: place,
    ...(description === undefined ? {} : { description }),
    required: place === "path" || member(said, "required") === true,
    deprecated: member(said, "deprecated") === true,
    style,
    explode: typeof explode === "boolean" ? explode : style === "form" || style === "cookie",
    allowReserved: member(said, "allowReserved") === true,
    allowEmptyValue: member(said, "allowEmptyValue") === true,
    ...(content === undefined ? {} : { mediaType: content[0] }),
    schema: slice.take(member(content === undefined ? said : content[1], "schema") ?? true),
    examples: [...examplesOf(root, said), ...(content === undefined ? [] : examplesOf(root, content[1]))],
  };
}

function placeOf(place: string | undefined): ParameterPlace | undefined {
  return place !== undefined && Object.hasOwn(styles, place) ? (place as ParameterPlace) : undefined;
}

/** A style that its place does not have is the usual one. */
function styleOf(place: ParameterPlace, style: string | undefined): ParameterStyle {
  return styles[place].find((one) => one === style) ?? styles[place][0] ?? "form";
}
