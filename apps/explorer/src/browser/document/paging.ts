import type { DeclaredAnswer, Paging, Parameter } from "./api-document.ts";
import { pointerOf } from "./json.ts";
import type { Definitions, Schema } from "./schema.ts";
import { memberOf, shapeOf } from "./shape.ts";

/** Members that say where the next page is, as APIs have them, the most telling first. */
const nextMembers: readonly (readonly string[])[] = [
  ["next"],
  ["meta", "next"],
  ["links", "next"],
  ["_links", "next", "href"],
  ["paging", "next"],
  ["next_page"],
  ["@odata.nextLink"],
  ["next_cursor"],
  ["nextCursor"],
  ["next_page_token"],
  ["nextPageToken"],
  ["next_token"],
  ["nextToken"],
  ["meta", "next_cursor"],
  ["meta", "nextCursor"],
  ["response_metadata", "next_cursor"],
  ["paging", "next", "after"],
  ["cursor"],
];

/** Parameters that such a member is sent as. */
const cursors: readonly string[] = [
  "after",
  "cursor",
  "page_token",
  "pageToken",
  "next_token",
  "nextToken",
  "continuation_token",
  "continuationToken",
  "continuation",
  "starting_after",
  "next",
  "from",
];

/**
 * How the next page is found, told by what the document declares: a `Link` header, then a member that names the next page, then
 * parameters that count.
 */
export function pagingOf(operation: {
  readonly parameters: readonly Parameter[];
  readonly answers: readonly DeclaredAnswer[];
  readonly definitions: Definitions;
}): Paging | undefined {
  const { parameters, answers, definitions } = operation;
  const queries = parameters.filter((one) => one.in === "query").map(({ name }) => name);
  const good = answers.filter(({ status }) => status.startsWith("2"));
  if (good.some(({ headers }) => headers.some((name) => name.toLowerCase() === "link")))
    return { rule: "link-header" };
  const schemas = good.flatMap(({ types }) =>
    [...types].filter(([type]) => isJson(type)).map(([, { schema }]) => schema),
  );
  const cursor = cursors.find((name) => queries.includes(name));
  for (const steps of nextMembers) {
    const next = schemas.map((schema) => reach(schema, steps, definitions)).find((one) => one !== undefined);
    if (next === undefined) continue;
    const member = pointerOf(steps);
    // A parameter takes what stands there, unless that is said to be an address.
    const said = addressSaid(next, definitions);
    if (said !== "yes" && cursor !== undefined) return { rule: "next-value", member, parameter: cursor };
    if (said !== "no") return { rule: "next-url", member };
  }
  return counted(queries);
}

function counted(queries: readonly string[]): Paging | undefined {
  const one = (...names: readonly string[]) => names.find((name) => queries.includes(name));
  const limit = one("limit", "page_size", "pageSize", "per_page", "perPage", "count", "size");
  const offset = one("offset", "skip", "start");
  if (offset !== undefined) return { rule: "offset", offset, limit };
  const page = one("page", "page_number", "pageNumber");
  return page === undefined ? undefined : { rule: "page", page };
}

function reach(
  schema: Schema | undefined,
  steps: readonly string[],
  definitions: Definitions,
): Schema | undefined {
  return steps.reduce<Schema | undefined>(
    (at, name) => (at === undefined ? undefined : memberOf(at, name, definitions)),
    schema,
  );
}

/** Whether the schema says that it is an address; `maybe` of a text of which nothing is said. */
function addressSaid(schema: Schema, definitions: Definitions): "yes" | "maybe" | "no" {
  const { kind, format } = shapeOf(schema, definitions);
  if (kind !== "any" && kind !== "string") return "no";
  if (format === undefined) return "maybe";
  return format.startsWith("uri") || format === "url" ? "yes" : "no";
}

function isJson(type: string): boolean {
  return /^application\/([\w.-]+\+)?json\b|^\*\/\*/.test(type);
}
