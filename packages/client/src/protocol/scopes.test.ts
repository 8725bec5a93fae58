import { describe, expect, it } from "vitest";
import { joinScopes, missingScopes, scopesToAsk } from "./scopes.ts";

const keeping = {
  scopes: { default: ["me"], withoutPerson: ["all"] },
  refresh: { kind: "rotate", offlineScopes: ["offline"] },
} as const;

describe("scopes", () => {
  it.each([
    ["with blanks by default", {}, ["a", "b"], { scope: "a b" }],
    ["as the provider wants them", { separator: ",", parameter: "scopes" }, ["a", "b"], { scopes: "a,b" }],
    ["not at all where there are none", {}, [], {}],
    ["not at all where the provider has none", { parameter: null }, ["a"], {}],
  ] as const)("are joined %s", (_, scopes, list, joined) => {
    expect(joinScopes({ scopes }, list)).toEqual(joined);
  });

  it("of other parameters are joined by their own separator", () => {
    const scopes = { separator: ",", extra: { optional_scope: { separator: " " } } };
    expect(
      joinScopes({ scopes }, [], { optional_scope: ["a", "b"], user_scope: ["c", "d"], none: [] }),
    ).toEqual({
      optional_scope: "a b",
      user_scope: "c,d",
    });
  });

  it("that are always needed or keep it offline are asked for once", () => {
    const definition = {
      scopes: { default: ["a"], always: ["openid"] },
      refresh: { kind: "rotate", offlineScopes: ["offline"] },
    } as const;
    const usual = { wanted: undefined, flow: "code", offline: true } as const;
    expect(scopesToAsk(definition, usual)).toEqual(["a", "openid", "offline"]);
    expect(scopesToAsk(definition, { wanted: ["openid", "b"], flow: "code", offline: false })).toEqual([
      "openid",
      "b",
    ]);
  });

  it.each(["code", "device", "password"] as const)(
    "that keep access offline are asked for where a person signs in: %s",
    (flow) => {
      expect(scopesToAsk(keeping, { wanted: undefined, flow, offline: true })).toEqual(["me", "offline"]);
    },
  );

  it.each(["client_credentials", "jwt_bearer", "token_exchange"] as const)(
    "that only a person can grant are not asked for by %s, RFC 6749 §4.4.3",
    (flow) => {
      expect(scopesToAsk(keeping, { wanted: undefined, flow, offline: true })).toEqual(["all"]);
      expect(scopesToAsk(keeping, { wanted: ["read"], flow, offline: true })).toEqual(["read"]);
    },
  );

  it("that were not granted are told, save where the provider never names them", () => {
    const definition = { scopes: { unanswered: ["offline_access"] } };
    expect(missingScopes(definition, ["a", "b", "offline_access"], ["a"])).toEqual(["b"]);
    expect(missingScopes(definition, ["a"], undefined)).toEqual([]);
  });
});
