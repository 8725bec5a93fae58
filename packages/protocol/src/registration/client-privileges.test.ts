import { describe, expect, it } from "vitest";
import { type ClientMetadata, completeMetadata } from "./client-metadata.rfc7591.ts";
import { privilegeProblems } from "./client-privileges.ts";

const plain = completeMetadata(
  { id: "app", name: "App", redirectUris: ["https://app.example/cb"], scopes: ["openid"], owner: "ada" },
  () => "app",
);
const members = (after: Partial<ClientMetadata>, before?: Partial<ClientMetadata>) =>
  privilegeProblems(
    { owner: "ada" },
    { ...plain, ...before, ...after },
    before && { ...plain, ...before },
  ).map(({ path }) => path[0]);

describe("what the owner of a client cannot give it", () => {
  it("is nothing that people are asked for", () => {
    const asked = {
      scopes: ["openid", "read"],
      grantTypes: ["authorization_code", "refresh_token"],
    } as const;
    const further = { type: "public", applicationType: "native", redirectUris: ["app:/cb"] } as const;
    expect(members({ ...asked, ...further })).toEqual([]);
    expect(members({ ...asked, ...further, name: "Another", idTokenAlgorithm: "ES256" }, {})).toEqual([]);
  });

  it.each<[keyof ClientMetadata, Partial<ClientMetadata>]>([
    ["owner", { owner: "ben" }],
    ["owner", { owner: null }],
    ["status", { status: "suspended" }],
    ["firstParty", { firstParty: true }],
    ["grantTypes", { grantTypes: ["client_credentials"] }],
    ["grantTypes", { grantTypes: ["authorization_code", "urn:something:new"] }],
    ["pkce", { pkce: "optional" }],
    ["introspects", { introspects: ["https://api.example"] }],
    ["sectorIdentifierUri", { sectorIdentifierUri: "https://sector.example/list" }],
  ])("is %s: %j", (member, given) => {
    expect(members(given)).toEqual([member]);
    expect(members(given, {})).toEqual([member]);
  });

  it("is given by who reaches everybody's", () => {
    const all = { owner: "ben", status: "suspended", firstParty: true, pkce: "optional" } as const;
    expect(privilegeProblems("everybody", { ...plain, ...all }, plain)).toEqual([]);
  });

  it("is to be active again when administrators suspended it", () => {
    expect(members({ status: "active" }, { status: "suspended" })).toEqual(["status"]);
  });

  it("is another place for codes to go before which nobody is asked; fewer places, or being asked, is theirs", () => {
    const [here, there] = ["https://app.example/cb", "https://app.example/other"];
    const given = { firstParty: true, redirectUris: [here] };
    expect(members({ redirectUris: [here, there] }, given)).toEqual(["redirectUris"]);
    expect(members({ redirectUris: [there] }, given)).toEqual(["redirectUris"]);
    expect(members({ redirectUris: [here, there], firstParty: false }, given)).toEqual([]);
    expect(members({ redirectUris: [here] }, { ...given, redirectUris: [here, there] })).toEqual([]);
  });

  it("is another place to be sent to after signing out, where nobody was asked before signing in", () => {
    const postLogoutRedirectUris = ["https://app.example/out"];
    expect(members({ postLogoutRedirectUris }, { firstParty: true })).toEqual(["postLogoutRedirectUris"]);
    expect(members({ postLogoutRedirectUris })).toEqual([]);
  });

  it.each<Partial<ClientMetadata>>([
    { firstParty: true },
    { status: "suspended" },
    { grantTypes: ["client_credentials"] },
    { pkce: "optional" },
    { introspects: ["https://api.example"] },
  ])("is kept where administrators gave it: %j", (given) => {
    expect(members({ name: "Another", redirectUris: [] }, given)).toEqual([]);
  });

  it.each<Partial<ClientMetadata>>([{ firstParty: true }, { grantTypes: ["client_credentials"] }])(
    "is further scopes where nobody is asked: %j",
    (given) => {
      expect(members({ scopes: ["openid", "write"] }, given)).toEqual(["scopes"]);
      expect(members({ scopes: [] }, given)).toEqual([]);
      // Whoever gives that up is asked like everybody else.
      const asked = { firstParty: false, grantTypes: ["authorization_code"] } as const;
      expect(members({ ...asked, scopes: ["openid", "write"] }, given)).toEqual([]);
    },
  );
});
