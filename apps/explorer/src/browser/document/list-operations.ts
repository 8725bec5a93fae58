import type { DocumentProblem, OperationEntry } from "./api-document.ts";
import { entriesOf, isObject, type JsonObject, member, textOf, textsOf } from "./json.ts";
import { followPathItem } from "./references.ts";
import { readSecurity, scopesOf } from "./security.ts";

/** An operation of the list, and where the rest of it is. */
export interface ListedOperation {
  readonly entry: OperationEntry;
  readonly pathItem: JsonObject;
  readonly operation: JsonObject;
}

/** Operations of one document; the largest APIs have some thousands. */
const mostOperations = 20_000;
const mostProblems = 100;
/** Signs of a summary that a list shows. */
const longestSummary = 300;

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/**
 * Everything that can be asked for, in the order of the document. What is broken is told and left out.
 *
 * @see {@link https://spec.openapis.org/oas/v3.2.0.html#path-item-object | OpenAPI 3.2 §4.9}
 */
export function listOperations(root: JsonObject): {
  readonly operations: readonly ListedOperation[];
  readonly problems: DocumentProblem[];
} {
  const problems: DocumentProblem[] = [];
  const operations: ListedOperation[] = [];
  const ids = new Set<string>();

  function note(problem: DocumentProblem): void {
    if (problems.length < mostProblems) problems.push(problem);
  }

  function readPath(path: string, part: unknown): void {
    if (path.startsWith("x-")) return;
    const pathItem = followPathItem(root, part);
    if (pathItem === undefined || !path.startsWith("/")) return note({ code: "broken-path", place: path });
    for (const [method, operation] of operationsOf(pathItem)) {
      if (!isObject(operation)) note({ code: "broken-operation", place: `${method} ${path}` });
      else operations.push({ entry: entryOf({ method, path, operation }), pathItem, operation });
    }
  }

  function entryOf(found: {
    readonly method: string;
    readonly path: string;
    readonly operation: JsonObject;
  }): OperationEntry {
    const { method, path, operation } = found;
    const security = readSecurity(root, operation);
    const summary = textOf(operation, "summary") ?? firstSentence(textOf(operation, "description"));
    return {
      id: freeId(textOf(operation, "operationId"), `${method} ${path}`),
      method,
      path,
      ...(summary === undefined ? {} : { summary: summary.slice(0, longestSummary) }),
      tags: textsOf(operation, "tags"),
      deprecated: member(operation, "deprecated") === true,
      security,
      scopes: scopesOf(security),
    };
  }

  /** An id that two operations have names neither. */
  function freeId(wanted: string | undefined, otherwise: string): string {
    const id = wanted === undefined || ids.has(wanted) ? otherwise : wanted;
    ids.add(id);
    return id;
  }

  for (const [path, part] of entriesOf(root, "paths")) {
    if (operations.length >= mostOperations) {
      note({ code: "too-many-operations", detail: String(mostOperations) });
      break;
    }
    readPath(path, part);
  }
  return { operations, problems };
}

/** Method in capitals and operation; since 3.2 any method may stand under `additionalOperations`. */
function operationsOf(pathItem: JsonObject): readonly (readonly [string, unknown])[] {
  const known = methods.flatMap((method) =>
    Object.hasOwn(pathItem, method) ? [[method.toUpperCase(), pathItem[method]] as const] : [],
  );
  const further = entriesOf(pathItem, "additionalOperations").filter(([method]) => /^[\w-]+$/.test(method));
  return [...known, ...further];
}

function firstSentence(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /^.*?[.!?](?=\s|$)|^.*/.exec(text.trim())?.[0];
}
