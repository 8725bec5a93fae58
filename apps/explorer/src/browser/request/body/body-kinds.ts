import type { Content } from "../../document/api-document.ts";
import { member } from "../../document/json.ts";
import type { Definitions } from "../../document/schema.ts";
import { shapeOf } from "../../document/shape.ts";
import { textOfValue } from "../fields/scalar.ts";
import type { GivenBody, GivenField } from "../prepared-call.ts";
import { sampleOf } from "../sample.ts";

/** Types that are offered where no document says which. */
export const usualTypes: readonly string[] = [
  "application/json",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "text/plain",
  "application/octet-stream",
];

/** How a body of a media type is written. */
export type BodyKind = "json" | "fields" | "text" | "file";

/** By the type, RFC 6838 §4.2.8: a suffix says what it is built on. */
export function kindOfType(type: string): BodyKind {
  const [bare = ""] = type.split(";", 1);
  if (/[/+]json$/.test(bare.trim()) || /^application\/json\b/.test(bare)) return "json";
  if (/^(application\/x-www-form-urlencoded|multipart\/)/.test(bare)) return "fields";
  return /^text\/|[/+](xml|yaml|x-yaml|csv|graphql|javascript|x-ndjson)$/.test(bare.trim()) ? "text" : "file";
}

/** A body to begin with: an example of the document, or one made from the schema. */
export function bodyOfType(type: string, content: Content | undefined, definitions: Definitions): GivenBody {
  const kind = kindOfType(type);
  if (kind === "file")
    return { kind, type: type === "*/*" ? "application/octet-stream" : type, file: undefined };
  if (kind === "fields") return { kind, type, fields: fieldsOf(content, definitions) };
  const value = content?.examples[0]?.value ?? sample(content, definitions);
  if (kind === "json") return { kind: "text", type, text: jsonText(value ?? {}) };
  return { kind: "text", type, text: typeof value === "string" ? value : "" };
}

/** A value as it stands in an editor. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

function sample(content: Content | undefined, definitions: Definitions): unknown {
  return content?.schema === undefined ? undefined : sampleOf(content.schema, definitions);
}

/** A field for each member that has to be there. */
function fieldsOf(content: Content | undefined, definitions: Definitions): readonly GivenField[] {
  if (content?.schema === undefined) return [{ name: "", value: "" }];
  const { members } = shapeOf(content.schema, definitions);
  const given = content.examples[0]?.value ?? sampleOf(content.schema, definitions);
  return members
    .filter(({ schema, required }) => required && !isFile(schema, definitions))
    .map(({ name }) => fieldOf(name, textOfValue(member(given, name)), content.encodings.get(name)));
}

/** Where several types may be meant, it is the usual one. */
function fieldOf(name: string, value: string, type: string | undefined): GivenField {
  return type === undefined || /[,*]/.test(type) ? { name, value } : { name, value, type };
}

/** Bytes rather than text, OpenAPI 3.1 §4.8.14.4. */
export function isFile(schema: Parameters<typeof shapeOf>[0], definitions: Definitions): boolean {
  const { keywords, format, kind, items } = shapeOf(schema, definitions);
  if (kind === "array" && items !== undefined) return isFile(items, definitions);
  const media = keywords["contentMediaType"];
  return (
    format === "binary" ||
    (typeof media === "string" && !/json|^text\//.test(media) && keywords["contentEncoding"] === undefined)
  );
}
