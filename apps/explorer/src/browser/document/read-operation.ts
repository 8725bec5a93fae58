import type { Content, DeclaredAnswer, Dialect, DocumentProblem, Operation } from "./api-document.ts";
import { contentsOf } from "./contents.ts";
import { entriesOf, listOf, member, textOf } from "./json.ts";
import type { ListedOperation } from "./list-operations.ts";
import { pagingOf } from "./paging.ts";
import { readParameters } from "./parameters.ts";
import { follow } from "./references.ts";
import { type SchemaSlice, sliceOf } from "./schema-slice.ts";
import { readServers } from "./servers.ts";

/** One operation in full, with the schemas it needs. Never throws: what is broken is told among its problems. */
export function readOperation(given: {
  readonly root: unknown;
  readonly dialect: Dialect;
  readonly listed: ListedOperation;
  readonly address?: string | undefined;
}): Operation {
  const { root, dialect, listed, address } = given;
  const { entry, pathItem, operation } = listed;
  const slice = sliceOf(root, dialect);
  const parameters = readParameters(root, slice, [
    listOf(pathItem, "parameters"),
    listOf(operation, "parameters"),
  ]);
  const servers = [operation, pathItem, root]
    .map((part) => readServers(part, address))
    .find((some) => some.length > 0);
  const body = readBody(root, slice, operation);
  const answers = readAnswers(root, slice, operation);
  const definitions = slice.definitions();
  const description = textOf(operation, "description") ?? textOf(pathItem, "description");
  const paging = pagingOf({ parameters: parameters.read, answers, definitions });
  return {
    ...entry,
    ...(description === undefined ? {} : { description }),
    parameters: parameters.read,
    ...(body === undefined ? {} : { body }),
    answers,
    servers: servers ?? [],
    ...(paging === undefined ? {} : { paging }),
    definitions,
    problems: [...parameters.problems, ...bodyProblems(operation, body), ...slice.problems],
  };
}

function readBody(root: unknown, slice: SchemaSlice, operation: unknown): Operation["body"] {
  const body = follow(root, member(operation, "requestBody"));
  if (body === undefined) return undefined;
  const types: ReadonlyMap<string, Content> = contentsOf(root, slice, body);
  if (types.size === 0) return undefined;
  const description = textOf(body, "description");
  return {
    required: member(body, "required") === true,
    ...(description === undefined ? {} : { description }),
    types,
  };
}

function bodyProblems(operation: unknown, body: Operation["body"]): readonly DocumentProblem[] {
  const said = member(operation, "requestBody");
  return said === undefined || body !== undefined
    ? []
    : [{ code: "broken-reference", place: textOf(said, "$ref") ?? "requestBody" }];
}

function readAnswers(root: unknown, slice: SchemaSlice, operation: unknown): readonly DeclaredAnswer[] {
  return entriesOf(operation, "responses").flatMap(([status, part]) => {
    const answer = follow(root, part);
    if (answer === undefined || status.startsWith("x-")) return [];
    const description = textOf(answer, "description");
    return [
      {
        status,
        ...(description === undefined ? {} : { description }),
        headers: entriesOf(answer, "headers").map(([name]) => name),
        types: contentsOf(root, slice, answer),
      },
    ];
  });
}
