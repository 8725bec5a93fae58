import { common, type Crowd, groups, rare } from "./crowd.ts";

/** A list of the management API, asked for in one way. */
export interface ListCase {
  readonly name: string;
  /** Under `/api/v1`. */
  readonly path: string;
}

/** What a person does with a list: opens it, goes on, searches, filters, counts. */
export function listCases(crowd: Crowd): readonly ListCase[] {
  const longAgo = new Date(0).toISOString();
  return [
    users("open", "limit=50"),
    users("newest first", "limit=50&sort=created"),
    users("search, one found", `search=${rare(crowd)}`),
    users("search, many found", `search=${common}`),
    users("search, nobody found", "search=nobody-is-called-this"),
    users("search of two signs, nobody found", "search=qz"),
    users("filter, few found", "status=suspended&role=auditor"),
    users("filter, nobody found", "status=suspended&role=support"),
    users("a large group", `group=${groups.all}`),
    users("a small group", `group=${groups.few}`),
    users("search in a large group, nobody found", `group=${groups.all}&search=nobody-is-called-this`),
    users("open with a total", "limit=50&total=true"),
    users("search with a total", `search=${common}&total=true`),
    clients("open", "limit=50"),
    clients("last used first", "limit=50&sort=lastUsed"),
    clients("search, one found", `search=app-${crowd.clients - 7}`),
    clients("search, none found", "search=nothing-is-called-this"),
    clients("filter", "type=public&firstParty=true&grantType=client_credentials"),
    clients("unused, none found", `unusedSince=${longAgo}`),
    clients("open with a total", "limit=50&total=true"),
  ];
}

function users(name: string, query: string): ListCase {
  return { name: `users: ${name}`, path: `/users?${query}` };
}

function clients(name: string, query: string): ListCase {
  return { name: `clients: ${name}`, path: `/clients?${query}` };
}
