import type { ApiDocument, Dialect, DocumentProblem } from "./api-document.ts";
import { isObject, listOf, member, textOf } from "./json.ts";
import { listOperations, type ListedOperation } from "./list-operations.ts";
import { readOperation } from "./read-operation.ts";
import { readScopes } from "./security.ts";
import { readServers } from "./servers.ts";
import type { Operation } from "./api-document.ts";

/** A document that was read, and the way to each of its operations. */
export interface ReadDocument {
  readonly document: ApiDocument;
  /** One operation in full; `undefined` where there is none of that id. */
  readonly operation: (id: string) => Operation | undefined;
}

/**
 * Reads what a text of OpenAPI 3.0, 3.1 or 3.2 holds. What is broken in it is told and left out; the rest is there.
 *
 * @param address - where the document is, which relative addresses in it start from.
 */
export function readDocument(
  value: unknown,
  address?: string,
): ReadDocument | { readonly problem: DocumentProblem } {
  if (!isObject(value)) return { problem: { code: "not-an-object" } };
  const version = versionOf(value);
  if ("problem" in version) return version;
  const { dialect } = version;
  const { operations, problems } = listOperations(value);
  if (operations.length === 0 && problems.length === 0) problems.push({ code: "no-operations" });
  const info = member(value, "info");
  const byId = new Map<string, ListedOperation>(operations.map((one) => [one.entry.id, one]));
  const document: ApiDocument = {
    title: textOf(info, "title") ?? "",
    ...optional("version", textOf(info, "version")),
    ...optional("description", textOf(info, "description") ?? textOf(info, "summary")),
    dialect,
    servers: readServers(value, address),
    tags: listOf(value, "tags").flatMap((tag) => {
      const name = textOf(tag, "name");
      return name === undefined ? [] : [{ name, ...optional("description", textOf(tag, "description")) }];
    }),
    scopes: readScopes(value),
    operations: operations.map(({ entry }) => entry),
    problems: [...version.problems, ...problems],
  };
  return {
    document,
    operation(id) {
      const listed = byId.get(id);
      return listed === undefined ? undefined : readOperation({ root: value, dialect, listed, address });
    },
  };
}

/** Which rules it is read by. */
function versionOf(
  root: object,
):
  | { readonly dialect: Dialect; readonly problems: readonly DocumentProblem[] }
  | { readonly problem: DocumentProblem } {
  const swagger = member(root, "swagger");
  if (swagger !== undefined)
    return {
      problem: {
        code: "swagger",
        detail: typeof swagger === "string" ? swagger.slice(0, 20) : JSON.stringify(swagger).slice(0, 20),
      },
    };
  const said = member(root, "openapi");
  const version = typeof said === "number" ? said.toFixed(1) : said;
  const [, major, minor = "0"] = /^(\d+)(?:\.(\d+))?/.exec(typeof version === "string" ? version : "") ?? [];
  if (major === undefined || Number(major) < 3)
    return { problem: { code: "not-openapi", ...optional("detail", textOf(member(root, "info"), "title")) } };
  const known = dialects.find((dialect) => dialect === `${major}.${minor}`);
  if (known !== undefined) return { dialect: known, problems: [] };
  // A later one is most likely what is known and more.
  return { dialect: "3.2", problems: [{ code: "unknown-version", detail: String(version).slice(0, 20) }] };
}

const dialects: readonly Dialect[] = ["3.0", "3.1", "3.2"];

/** A member that is there only where its value is. */
function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value });
}
