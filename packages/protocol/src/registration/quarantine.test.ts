import { describe, expect, it } from "vitest";
import { managementApi } from "../catalogue/management-api.ts";
import type { ScopeCatalogue } from "../scope.ts";
import { catalogue, issuer } from "../testing/world.ts";
import { type ClientMetadata, completeMetadata } from "./client-metadata.rfc7591.ts";
import { quarantineProblems, scopesInQuarantine } from "./quarantine.ts";

const plain = completeMetadata(
  { id: "app", name: "App", redirectUris: ["https://app.example/cb"], scopes: ["openid", "read"] },
  () => "app",
);
const members = (after: Partial<ClientMetadata>, before: Partial<ClientMetadata> = {}) =>
  quarantineProblems({ ...plain, ...before, ...after }, { ...plain, ...before }, catalogue).map(({ path }) =>
    path.join(),
  );

describe("a client that is not verified", () => {
  it("is given nothing that nobody is asked for", () => {
    expect(members({ firstParty: true })).toEqual(["firstParty"]);
    expect(members({ grantTypes: ["client_credentials"] })).toEqual(["grantTypes"]);
    expect(members({ introspects: ["https://notes.example"] })).toEqual(["introspects"]);
    expect(members({ pkce: "optional" })).toEqual(["pkce"]);
  });

  it("is given no scope of high risk, and keeps what it has", () => {
    expect(members({ scopes: ["openid", "write"] })).toEqual(["scopes"]);
    expect(members({ name: "Another" }, { scopes: ["write"] })).toEqual([]);
  });

  it("can be suspended, given to somebody and renamed by administrators", () => {
    expect(members({ status: "suspended", owner: "ada", name: "Another" })).toEqual([]);
  });

  it("may have the scopes that people are asked for, and none of our own administration", () => {
    const builtIn = managementApi(issuer);
    const withBuiltIn: ScopeCatalogue = {
      ...catalogue,
      scopes: new Map([...catalogue.scopes, ...builtIn.scopes.map((scope) => [scope.key, scope] as const)]),
    };
    expect(scopesInQuarantine(withBuiltIn, builtIn)).toEqual([
      "openid",
      "profile",
      "email",
      "groups",
      "offline_access",
      "read",
    ]);
  });
});
