import type { BuiltInApi } from "../catalogue/management-api.ts";
import { type ListRequest, pageOfList } from "../catalogue/page-of-list.ts";
import { scopeProblems } from "../catalogue/scope-rules.rfc6749.ts";
import { tidyLine } from "../line-of-text.ts";
import type { ApiScope, CatalogueRegistry } from "../ports/catalogue-registry.ts";
import type { Page } from "../ports/page.ts";
import type { Conflict, Revised } from "../ports/revised.ts";
import type { Problem } from "../problem.ts";
import { openidScopes, type Scope } from "../scope.ts";
import { neverRead } from "./never-read.ts";
import { operation } from "./operation.ts";

/** What the operations on scopes work with. */
interface ScopePorts {
  readonly catalogueRegistry: CatalogueRegistry;
  readonly builtIn: BuiltInApi;
}

/** A scope at the revision it was read at, or a built-in one, which stays as it is and has none. */
export type RegisteredScope = (ApiScope & Revised) | (Scope & { readonly revision?: never });

interface Invalid {
  readonly outcome: "invalid";
  readonly problems: readonly Problem[];
}

/** Lists them by key, page by page: those of one API, or all with the built-in ones of OpenID Connect. */
export const listScopes = operation({
  name: "scopes.list",
  permission: "apis:read",
  audit: "nothing",
  async run(
    { catalogueRegistry, builtIn }: ScopePorts,
    { audience: of, ...request }: ListRequest & { readonly audience?: string },
  ): Promise<Page<RegisteredScope>> {
    const own = await catalogueRegistry.scopes();
    const taken = new Set(own.map(({ key }) => key));
    const all: readonly RegisteredScope[] = [
      ...builtInScopes(builtIn).filter(({ key }) => !taken.has(key)),
      ...own,
    ];
    const asked = all.filter(({ audience }) => of === undefined || audience === of);
    return pageOfList(asked, request, { key: ({ key }) => key, name: ({ title }) => title });
  },
});

/** Shows one, the built-in ones included; `undefined` where there is none of this key. */
export const showScope = operation({
  name: "scopes.show",
  permission: "apis:read",
  audit: "nothing",
  async run(
    { catalogueRegistry, builtIn }: ScopePorts,
    { key }: { readonly key: string },
  ): Promise<RegisteredScope | undefined> {
    return (
      (await catalogueRegistry.findScope(key)) ?? builtInScopes(builtIn).find((scope) => scope.key === key)
    );
  },
});

/** Adds one to an API. */
export const createScope = operation({
  name: "scopes.create",
  permission: "apis:write",
  audit: "scope.created",
  async run(
    { catalogueRegistry, builtIn }: ScopePorts,
    asked: ApiScope,
    by,
  ): Promise<
    | { readonly outcome: "created"; readonly scope: RegisteredScope }
    | { readonly outcome: "taken" }
    | { readonly outcome: "unknown-api" }
    | { readonly outcome: "built-in" }
    | Invalid
  > {
    const scope = tidy(asked);
    const problems = scopeProblems(scope);
    if (problems.length > 0) return { outcome: "invalid", problems };
    if (scope.audience === builtIn.api.audience) return { outcome: "built-in" };
    if (isBuiltIn(scope.key, builtIn)) return { outcome: "taken" };
    const outcome = await catalogueRegistry.createScope(scope, by);
    if (outcome === "taken") return { outcome };
    if (outcome === "unknown-api") return { outcome };
    // As it was made, where somebody deleted it already.
    return { outcome, scope: (await catalogueRegistry.findScope(scope.key)) ?? { ...scope, revision: 1 } };
  },
});

/** Changes what is said and leaves the rest; key and API stay. */
export const updateScope = operation({
  name: "scopes.update",
  permission: "apis:write",
  audit: "scope.updated",
  async run(
    { catalogueRegistry, builtIn }: ScopePorts,
    { key, revision, changes }: ScopeUpdate,
    by,
  ): Promise<
    | { readonly outcome: "updated"; readonly scope: RegisteredScope }
    | { readonly outcome: "unknown" }
    | { readonly outcome: "built-in" }
    | Invalid
    | Conflict
  > {
    const before = await catalogueRegistry.findScope(key);
    if (before === undefined) return { outcome: isBuiltIn(key, builtIn) ? "built-in" : "unknown" };
    if (before.revision < revision) return neverRead(before);
    const scope = tidy({ ...before, ...changes });
    const problems = scopeProblems(scope);
    // Who read another revision is told what changed since, which may be all that is wrong.
    if (problems.length > 0 && before.revision === revision) return { outcome: "invalid", problems };
    const outcome = await catalogueRegistry.updateScope(scope, revision, by);
    if (typeof outcome === "object") return outcome;
    const after = outcome === "updated" ? await catalogueRegistry.findScope(key) : undefined;
    return after === undefined ? { outcome: "unknown" } : { outcome: "updated", scope: after };
  },
});

/** What is to be changed of a scope, as it was read at this revision. An empty detail removes it. */
export interface ScopeUpdate {
  readonly key: string;
  readonly revision: number;
  readonly changes: Partial<Omit<Scope, "key" | "audience">>;
}

/** Deletes one, as it was read at this revision, and takes it from every client and grant at once. */
export const deleteScope = operation({
  name: "scopes.delete",
  permission: "apis:write",
  audit: "scope.deleted",
  async run(
    { catalogueRegistry, builtIn }: ScopePorts,
    { key, revision }: { readonly key: string; readonly revision: number },
    by,
  ): Promise<{ readonly outcome: "deleted" | "unknown" | "built-in" } | Conflict> {
    const outcome = await catalogueRegistry.deleteScope(key, revision, by);
    if (outcome === "unknown" && isBuiltIn(key, builtIn)) return { outcome: "built-in" };
    return typeof outcome === "object" ? outcome : { outcome };
  },
});

/**
 * A scope somebody made before there was a built-in one of its name stays theirs: what works goes on, and a token with it is
 * for their API and not for ours.
 */
function builtInScopes({ scopes }: BuiltInApi): readonly Scope[] {
  return [...openidScopes, ...scopes];
}

function isBuiltIn(key: string, builtIn: BuiltInApi): boolean {
  return builtInScopes(builtIn).some((scope) => scope.key === key);
}

/** The scope as it is kept, and nothing beside it. */
function tidy({ key, audience, title, detail = "", risk, access }: ApiScope): ApiScope {
  const told = tidyLine(detail);
  return { key, audience, title: tidyLine(title), ...(told === "" ? {} : { detail: told }), risk, access };
}
