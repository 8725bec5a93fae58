import { describe, expect, it } from "vitest";
import { audience, builtIn, planOf, someRecords } from "../testing/declared.ts";
import { catalogueAfter, planCatalogue, planCatalogueDeletions } from "./plan-catalogue.ts";

const known = { audience, name: "Notes" };

function movesOf(document: object, options = {}) {
  const planned = planOf([{ grantway: 1, ...document }], options);
  if ("problems" in planned) throw new Error(JSON.stringify(planned.problems));
  return planned.plan.moves;
}

describe("the catalogue on its way to what is declared", () => {
  it("stays as it is where it is that already", () => {
    expect(movesOf({ apis: [known] })).toEqual([]);
  });

  it("gets an API before its scopes", () => {
    const api = { audience: "https://new.example", name: "New" };
    const scopes = [{ scope: "n", title: "N" }];
    expect(movesOf({ apis: [{ ...api, scopes }] })).toMatchObject([
      {
        difference: { kind: "api", action: "create", id: api.audience, fields: { name: { to: "New" } } },
        steps: [{ step: "create-api", api }],
      },
      {
        difference: { kind: "scope", action: "create", id: "n", fields: { api: { to: api.audience } } },
        steps: [{ step: "create-scope", scope: { key: "n", audience: api.audience } }],
      },
    ]);
  });

  it("changes what differs, as it was read", () => {
    const scopes = [{ scope: "write", title: "Write notes", access: "change", risk: "high" }];
    expect(movesOf({ apis: [{ ...known, access_token_lifetime: 60, scopes }] })).toMatchObject([
      {
        difference: { action: "change", fields: { access_token_lifetime: { to: 60 } } },
        steps: [{ step: "update-api", revision: 3 }],
      },
      {
        difference: { action: "change", id: "write", fields: { risk: { from: "medium", to: "high" } } },
        steps: [{ step: "update-scope", revision: 5 }],
      },
    ]);
  });

  it("loses scopes before their API, told how many clients hold them", () => {
    const moves = planCatalogueDeletions(someRecords, someRecords.clients);
    expect(moves.map(({ difference: { id, heldBy } }) => [id, heldBy])).toEqual([
      ["read", 1],
      ["write", 1],
      [audience, 0],
    ]);
    expect(moves.map(({ steps }) => steps)).toEqual([
      [{ step: "delete-scope", key: "read", revision: 4 }],
      [{ step: "delete-scope", key: "write", revision: 5 }],
      [{ step: "delete-api", audience, revision: 3 }],
    ]);
  });

  it("has what stays, what is declared and what is built in", () => {
    const scope = { key: "n", audience, title: "N", risk: "low", access: "see" } as const;
    const declaration = { scopes: [{ path: [], value: scope }], scoped: new Set<string>() };
    const deleted = { apis: [], scopes: someRecords.scopes.slice(0, 1), clients: [] };
    const { apis, scopes } = catalogueAfter(declaration, someRecords, { deleted, builtIn });
    expect(apis).toEqual([builtIn.api, ...someRecords.apis]);
    expect(["openid", "read", "write", "n"].map((key) => scopes.has(key))).toEqual([true, false, true, true]);
    expect(planCatalogue(declaration, someRecords)).toHaveLength(1);
  });
});
