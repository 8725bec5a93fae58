import type { BuiltInApi } from "../catalogue/management-api.ts";
import { apiProblems } from "../catalogue/api-rules.rfc8707.ts";
import { scopeProblems } from "../catalogue/scope-rules.rfc6749.ts";
import { type Problem, problemAt } from "../problem.ts";
import { openidScopes } from "../scope.ts";
import type { Declaration, Placed } from "./declaration.ts";
import type { Records } from "./records.ts";

/** Everything that is wrong with the APIs and scopes a declaration names, by the names of its documents. */
export function catalogueProblems(
  { apis = [], scopes }: Declaration,
  records: Pick<Records, "scopes">,
  builtIn: BuiltInApi,
): readonly Problem[] {
  const builtInKeys = new Set([...openidScopes, ...builtIn.scopes].map(({ key }) => key));
  const homes = new Map(records.scopes.map(({ key, audience }) => [key, audience]));
  return [
    ...apis.flatMap(({ path, value }) => [
      ...named(path, apiProblems(value)),
      ...(value.audience === builtIn.api.audience
        ? [problemAt([...path, "audience"], "This API is built in and stays as it is.", "built-in")]
        : []),
    ]),
    ...repeated(apis, ({ audience }) => audience, "audience"),
    ...scopes.flatMap(({ path, value }) => [
      ...named(path, scopeProblems(value)),
      ...homeProblems([...path, "scope"], value, { home: homes.get(value.key), builtIn: builtInKeys }),
    ]),
    ...repeated(scopes, ({ key }) => key, "scope"),
  ];
}

/** Those whose id another one before them has. */
export function repeated<T>(
  placed: readonly Placed<T>[],
  idOf: (value: T) => string,
  member: string,
): readonly Problem[] {
  const seen = new Set<string>();
  return placed.flatMap(({ path, value }) => {
    const id = idOf(value);
    if (seen.has(id))
      return [problemAt([...path, member], "It is declared more than once.", "declared-twice")];
    seen.add(id);
    return [];
  });
}

/** A scope stays with the API it was made for, or what people allowed would come to mean something else. */
function homeProblems(
  path: Problem["path"],
  { key, audience }: { readonly key: string; readonly audience: string },
  { home, builtIn }: { readonly home: string | undefined; readonly builtIn: ReadonlySet<string> },
): readonly Problem[] {
  if (home === undefined && builtIn.has(key)) {
    return [problemAt(path, `The scope ${key} is built in and stays as it is.`, "built-in")];
  }
  if (home === undefined || home === audience) return [];
  const problem = `The scope ${key} belongs to ${home}: delete it there first, or choose another name.`;
  return [problemAt(path, problem, "scope-elsewhere", { scope: key, audience: home })];
}

const wordsOf = new Map<string | number, string>([
  ["accessTokenLifetime", "access_token_lifetime"],
  ["tokenFormat", "token_format"],
  ["key", "scope"],
]);

function named(place: Problem["path"], problems: readonly Problem[]): readonly Problem[] {
  return problems.map(({ path: [member = "", ...rest], ...one }) => ({
    ...one,
    path: [...place, wordsOf.get(member) ?? member, ...rest],
  }));
}
