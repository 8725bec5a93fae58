import * as contract from "@grantway/api";
import {
  createApi,
  createScope,
  deleteApi,
  deleteScope,
  listApis,
  listScopes,
  type RegisteredApi,
  type RegisteredScope,
  showApi,
  showScope,
  updateApi,
  updateScope,
} from "@grantway/protocol";
import { conflictOf, face, invalidOf, meaning } from "./face.ts";

const unknown = () => ({ outcome: "unknown" as const });
const builtIn = () => ({ outcome: "built-in" as const });
const taken = () => ({ outcome: "taken" as const });

/** APIs and scopes. */
export const catalogueFaces = [
  face(listApis, async (api, { after, ...query }) => {
    const page = await api.call(contract.listApis, { query: { ...query, cursor: after } });
    return { ...page, items: page.items.map(apiOf) };
  }),

  face(showApi, async (api, { audience }) =>
    meaning(api.call(contract.showApi, { params: { audience } }).then(apiOf), {
      "not-found": () => undefined,
    }),
  ),

  face(createApi, async (api, { accessTokenLifetime, ...said }) => {
    const body = { ...said, ...lifetime(accessTokenLifetime) };
    const making = api.call(contract.createApiOfInstance, { body });
    return meaning(
      making.then((made) => ({ outcome: "created" as const, api: apiOf(made) })),
      { invalid: invalidOf, taken },
    );
  }),

  face(updateApi, async (api, { audience, revision, changes: { accessTokenLifetime, ...said } }) => {
    const body = {
      ...said,
      ...(accessTokenLifetime === null ? { accessTokenLifetime } : lifetime(accessTokenLifetime)),
    };
    const changing = api.call(contract.updateApi, { params: { audience }, revision, body });
    return meaning(
      changing.then((changed) => ({ outcome: "updated" as const, api: apiOf(changed) })),
      { invalid: invalidOf, conflict: apiConflict, "not-found": unknown, "built-in": builtIn },
    );
  }),

  face(deleteApi, async (api, { audience, revision }) =>
    meaning(
      api
        .call(contract.deleteApi, { params: { audience }, revision })
        .then(() => ({ outcome: "deleted" as const })),
      {
        conflict: apiConflict,
        "not-found": unknown,
        "built-in": builtIn,
        "in-use": () => ({ outcome: "has-scopes" as const }),
      },
    ),
  ),

  face(listScopes, async (api, { after, ...query }) => {
    const page = await api.call(contract.listScopes, { query: { ...query, cursor: after } });
    return { ...page, items: page.items.map(scopeOf) };
  }),

  face(showScope, async (api, { key }) =>
    meaning(api.call(contract.showScope, { params: { key } }).then(scopeOf), {
      "not-found": () => undefined,
    }),
  ),

  face(createScope, async (api, body) =>
    meaning(
      api
        .call(contract.createScope, { body })
        .then((made) => ({ outcome: "created" as const, scope: scopeOf(made) })),
      { invalid: invalidOf, taken, "built-in": builtIn },
    ),
  ),

  face(updateScope, async (api, { key, revision, changes }) =>
    meaning(
      api
        .call(contract.updateScope, { params: { key }, revision, body: changes })
        .then((changed) => ({ outcome: "updated" as const, scope: scopeOf(changed) })),
      { invalid: invalidOf, conflict: conflictOf, "not-found": unknown, "built-in": builtIn },
    ),
  ),

  face(deleteScope, async (api, { key, revision }) =>
    meaning(
      api
        .call(contract.deleteScope, { params: { key }, revision })
        .then(() => ({ outcome: "deleted" as const })),
      { conflict: conflictOf, "not-found": unknown, "built-in": builtIn },
    ),
  ),
];

/** Lifetimes are seconds in the API. */
function lifetime(milliseconds: number | undefined) {
  return milliseconds === undefined ? {} : { accessTokenLifetime: milliseconds / 1000 };
}

function apiOf(shown: contract.Output<typeof contract.showApi>): RegisteredApi {
  const { builtIn: _, accessTokenLifetime, tokenFormat, ...api } = shown;
  const own = accessTokenLifetime === undefined ? {} : { accessTokenLifetime: accessTokenLifetime * 1000 };
  return { ...api, ...own, ...(tokenFormat === "jwt" ? { tokenFormat } : {}) };
}

function scopeOf(shown: contract.Output<typeof contract.showScope>): RegisteredScope {
  const { builtIn: _, ...scope } = shown;
  // One with a revision has an audience.
  return scope as RegisteredScope;
}

function apiConflict(problem: contract.ApiProblem) {
  const { since, ...conflict } = conflictOf(problem);
  return { ...conflict, since: since.map((change) => Object.assign({}, change, inMilliseconds(change))) };
}

function inMilliseconds({ changes }: { readonly changes: Readonly<Record<string, object>> }) {
  const told = Object.entries(changes).map(([member, sides]) => [
    member,
    member === "accessTokenLifetime" ? thousandfold(sides) : sides,
  ]);
  return { changes: Object.fromEntries(told) as typeof changes };
}

function thousandfold(sides: object): object {
  return Object.fromEntries(Object.entries(sides).map(([side, value]) => [side, Number(value) * 1000]));
}
