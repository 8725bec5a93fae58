import type { ApiScope } from "../ports/catalogue-registry.ts";
import { type Problem, problemAt, problemsWithin } from "../problem.ts";
import type { ClientChoices } from "../registration/client-choices.ts";
import type { Api } from "../scope.ts";
import type { Declaration, DeclaredClient, Placed } from "./declaration.ts";
import { declarationVersion } from "./in-words.ts";
import { readDeclaredApi } from "./read-declared-api.ts";
import { readDeclaredClient } from "./read-declared-client.ts";
import { anyListOf, isObject, readMembers } from "./read-members.ts";

/** More than this of clients, or of APIs and scopes, are not changed at once: everybody else waits meanwhile. */
export const mostRecords = 20_000;

/** What documents say, as far as it could be read, and everything that cannot be. */
export interface ReadDeclaration {
  readonly declaration: Declaration;
  /** Each begins with the place of its document, and goes on in the names of the document. */
  readonly problems: readonly Problem[];
}

interface Document {
  readonly grantway: number;
  readonly apis?: readonly unknown[];
  readonly clients?: readonly unknown[];
}

/** Reads what JSON values say, each the value of one document. What they say is not checked against any rule yet. */
export function readDeclaration(documents: readonly unknown[], choices: ClientChoices): ReadDeclaration {
  const read = documents.map((document) => readDocument(document, choices));
  const parts = read.map(({ said }, place) => withPlace(place, said));
  const problems = read.flatMap((one, place) => problemsWithin(place, one.problems));
  const declaration = {
    scopes: parts.flatMap(({ scopes }) => scopes),
    scoped: new Set(parts.flatMap(({ scoped }) => scoped)),
    ...joined(
      "apis",
      parts.flatMap(({ apis }) => apis ?? []),
      parts.some(({ apis }) => apis !== undefined),
    ),
    ...joined(
      "clients",
      parts.flatMap(({ clients }) => clients ?? []),
      parts.some(({ clients }) => clients !== undefined),
    ),
  };
  const { apis = [], clients = [], scopes } = declaration;
  if (apis.length + scopes.length + clients.length > mostRecords) {
    const problem = `There can be at most ${mostRecords} APIs, scopes and clients.`;
    problems.push(problemAt([], problem, "too-many", { most: mostRecords }));
  }
  return { declaration, problems };
}

interface Said {
  readonly apis?: readonly Placed<Api>[];
  readonly scopes: readonly Placed<ApiScope>[];
  readonly scoped: readonly string[];
  readonly clients?: readonly Placed<DeclaredClient>[];
}

const nothing: Said = { scopes: [], scoped: [] };

function readDocument(
  document: unknown,
  choices: ClientChoices,
): { readonly said: Said; readonly problems: readonly Problem[] } {
  const elsewhere = elsewhereProblems(document);
  if (elsewhere.length > 0) return { said: nothing, problems: elsewhere };
  const { said, problems } = readMembers<Document>(
    document,
    { grantway: readVersion, apis: anyListOf("APIs"), clients: anyListOf("clients") },
    ["grantway"],
  );
  const apis = said.apis?.map((api) => readDeclaredApi(api));
  const clients = said.clients?.map((client) => readDeclaredClient(client, choices));
  return {
    said: {
      scopes: placed(apis ?? [], ({ scopes }) => scopes, "apis").flatMap(({ path, value }) =>
        value.map((scope) => ({ path: [...path, ...scope.path], value: scope.value })),
      ),
      scoped: (apis ?? []).flatMap(({ scoped }) => scoped ?? []),
      ...(apis === undefined ? {} : { apis: placed(apis, ({ api }) => api, "apis") }),
      ...(clients === undefined ? {} : { clients: placed(clients, ({ client }) => client, "clients") }),
    },
    problems: [...problems, ...within("apis", apis), ...within("clients", clients)],
  };
}

function readVersion(value: unknown) {
  if (value === declarationVersion) return { value: declarationVersion };
  return {
    wrong: `must be ${declarationVersion}, the version of this format; a newer grantway may read others`,
    rule: "format-version" as const,
  };
}

/** What somebody would look for here, and where it is instead. */
function elsewhereProblems(document: unknown): readonly Problem[] {
  if (!isObject(document)) return [];
  return [...kept]
    .filter(([name]) => Object.hasOwn(document, name))
    .map(([name, where]) => problemAt(name, where, "kept-elsewhere"));
}

const kept: ReadonlyMap<string, string> = new Map([
  [
    "settings",
    "Settings come from the environment or the configuration file of the server, and are not kept here.",
  ],
  ["users", "People are not kept in files; they have accounts: grantway server users."],
  ["keys", "Keys are made by the server and stay in its store: grantway server keys."],
  ["scopes", "Scopes stand under the API they belong to: apis: [{ audience: …, scopes: […] }]."],
]);

function placed<From, To>(
  read: readonly From[],
  pick: (from: From) => To | undefined,
  list: string,
): readonly Placed<To>[] {
  return read.flatMap((from, place) => {
    const value = pick(from);
    return value === undefined ? [] : [{ path: [list, place], value }];
  });
}

function within(
  list: string,
  read: readonly { readonly problems: readonly Problem[] }[] = [],
): readonly Problem[] {
  return problemsWithin(
    list,
    read.flatMap(({ problems }, place) => problemsWithin(place, problems)),
  );
}

function withPlace(document: number, said: Said): Said {
  const move = <T>({ path, value }: Placed<T>) => ({ path: [document, ...path], value });
  return {
    scopes: said.scopes.map(move),
    scoped: said.scoped,
    ...(said.apis === undefined ? {} : { apis: said.apis.map(move) }),
    ...(said.clients === undefined ? {} : { clients: said.clients.map(move) }),
  };
}

function joined<Name extends string, T>(name: Name, list: readonly T[], isSaid: boolean) {
  return (isSaid ? { [name]: list } : {}) as { readonly [N in Name]?: readonly T[] };
}
