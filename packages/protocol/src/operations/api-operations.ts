import { apiProblems } from "../catalogue/api-rules.rfc8707.ts";
import type { BuiltInApi } from "../catalogue/management-api.ts";
import { type ListRequest, pageOfList } from "../catalogue/page-of-list.ts";
import { tidyLine } from "../line-of-text.ts";
import type { CatalogueRegistry } from "../ports/catalogue-registry.ts";
import type { Page } from "../ports/page.ts";
import type { Conflict, Revised } from "../ports/revised.ts";
import type { Problem } from "../problem.ts";
import type { Api, TokenFormat } from "../scope.ts";
import { neverRead } from "./never-read.ts";
import { operation } from "./operation.ts";

/** What the operations on APIs work with. */
interface ApiPorts {
  readonly catalogueRegistry: CatalogueRegistry;
  readonly builtIn: BuiltInApi;
}

/** An API at the revision it was read at, or the built-in one, which stays as it is and has none. */
export type RegisteredApi = (Api & Revised) | (Api & { readonly revision?: never });

interface Invalid {
  readonly outcome: "invalid";
  readonly problems: readonly Problem[];
}

/** Lists them by audience, page by page. */
export const listApis = operation({
  name: "apis.list",
  permission: "apis:read",
  audit: "nothing",
  async run({ catalogueRegistry, builtIn }: ApiPorts, request: ListRequest): Promise<Page<RegisteredApi>> {
    const read = { key: ({ audience }: Api) => audience, name: ({ name }: Api) => name };
    const all: readonly RegisteredApi[] = [builtIn.api, ...(await catalogueRegistry.apis())];
    return pageOfList(all, request, read);
  },
});

/** Shows one; `undefined` where there is none of this audience. */
export const showApi = operation({
  name: "apis.show",
  permission: "apis:read",
  audit: "nothing",
  async run(
    { catalogueRegistry, builtIn }: ApiPorts,
    { audience }: { readonly audience: string },
  ): Promise<RegisteredApi | undefined> {
    return audience === builtIn.api.audience ? builtIn.api : catalogueRegistry.findApi(audience);
  },
});

/** Adds one. */
export const createApi = operation({
  name: "apis.create",
  permission: "apis:write",
  audit: "api.created",
  async run(
    { catalogueRegistry, builtIn }: ApiPorts,
    asked: Api,
    by,
  ): Promise<
    { readonly outcome: "created"; readonly api: RegisteredApi } | { readonly outcome: "taken" } | Invalid
  > {
    const api = tidied(asked);
    const problems = apiProblems(api);
    if (problems.length > 0) return { outcome: "invalid", problems };
    if (api.audience === builtIn.api.audience) return { outcome: "taken" };
    const outcome = await catalogueRegistry.createApi(api, by);
    if (outcome === "taken") return { outcome };
    // As it was made, where somebody deleted it already.
    return { outcome, api: (await catalogueRegistry.findApi(api.audience)) ?? { ...api, revision: 1 } };
  },
});

/** Changes what is said and leaves the rest. */
export const updateApi = operation({
  name: "apis.update",
  permission: "apis:write",
  audit: "api.updated",
  async run(
    { catalogueRegistry, builtIn }: ApiPorts,
    { audience, revision, changes }: ApiUpdate,
    by,
  ): Promise<
    | { readonly outcome: "updated"; readonly api: RegisteredApi }
    | { readonly outcome: "unknown" }
    | { readonly outcome: "built-in" }
    | Invalid
    | Conflict
  > {
    if (audience === builtIn.api.audience) return { outcome: "built-in" };
    const before = await catalogueRegistry.findApi(audience);
    if (before === undefined) return { outcome: "unknown" };
    if (before.revision < revision) return neverRead(before);
    const api = changed(before, changes);
    const problems = apiProblems(api);
    // Who read another revision is told what changed since, which may be all that is wrong.
    if (problems.length > 0 && before.revision === revision) return { outcome: "invalid", problems };
    const outcome = await catalogueRegistry.updateApi(api, revision, by);
    if (typeof outcome === "object") return outcome;
    const after = outcome === "updated" ? await catalogueRegistry.findApi(audience) : undefined;
    return after === undefined ? { outcome: "unknown" } : { outcome: "updated", api: after };
  },
});

/** What is to be changed of an API, as it was read at this revision. */
export interface ApiUpdate {
  readonly audience: string;
  readonly revision: number;
  readonly changes: {
    readonly name?: string;
    /** Milliseconds; `null` follows the instance. */
    readonly accessTokenLifetime?: number | null;
    readonly tokenFormat?: TokenFormat;
  };
}

/** Deletes one that has no scopes any more, as it was read at this revision. */
export const deleteApi = operation({
  name: "apis.delete",
  permission: "apis:write",
  audit: "api.deleted",
  async run(
    { catalogueRegistry, builtIn }: ApiPorts,
    { audience, revision }: { readonly audience: string; readonly revision: number },
    by,
  ): Promise<{ readonly outcome: "deleted" | "unknown" | "has-scopes" | "built-in" } | Conflict> {
    if (audience === builtIn.api.audience) return { outcome: "built-in" };
    const outcome = await catalogueRegistry.deleteApi(audience, revision, by);
    return typeof outcome === "object" ? outcome : { outcome };
  },
});

function changed(before: Api, changes: ApiUpdate["changes"]): Api {
  const { accessTokenLifetime = before.accessTokenLifetime ?? null, ...others } = changes;
  const { accessTokenLifetime: _, ...kept } = before;
  const lifetime = accessTokenLifetime === null ? {} : { accessTokenLifetime };
  return tidied({ ...kept, ...others, ...lifetime });
}

/** As it is kept: what every API is unless somebody says otherwise is not said. */
function tidied({ audience, name, accessTokenLifetime, tokenFormat = "opaque" }: Api): Api {
  return {
    audience,
    name: tidyLine(name),
    ...(accessTokenLifetime === undefined ? {} : { accessTokenLifetime }),
    ...(tokenFormat === "opaque" ? {} : { tokenFormat }),
  };
}
