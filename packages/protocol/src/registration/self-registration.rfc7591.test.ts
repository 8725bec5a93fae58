import { describe, expect, it } from "vitest";
import { managementApi } from "../catalogue/management-api.ts";
import type { GrantType } from "../client.ts";
import { catalogue, issuer } from "../testing/world.ts";
import { type ClientMetadata, completeMetadata } from "./client-metadata.rfc7591.ts";
import { readSelfRegistration, type RegistrationReading } from "./self-registration.rfc7591.ts";

const reading: RegistrationReading = {
  catalogue,
  choices: {
    grantTypes: ["authorization_code", "refresh_token", "client_credentials"],
    authenticationMethods: ["client_secret_basic", "none"],
    responseTypes: ["code"],
  },
  builtIn: managementApi(issuer),
  clientCredentials: false,
  pkce: "required",
  id: "app",
};
const web = { redirect_uris: ["https://app.example/cb"], client_name: "App" };
const read = (document: object, differences: Partial<RegistrationReading> = {}) =>
  readSelfRegistration(new Map(Object.entries(document)), { ...reading, ...differences }).metadata;
const before: ClientMetadata = {
  ...completeMetadata({ id: "app", name: "App", redirectUris: web.redirect_uris }, () => "app"),
  owner: "ada",
  firstParty: true,
  scopes: ["openid", "write"],
  grantTypes: ["authorization_code", "client_credentials"],
};

describe("what a client says of itself, RFC 7591 §3.1", () => {
  it("is called by its host where it says no name", () => {
    expect(read({ redirect_uris: web.redirect_uris }).name).toBe("app.example");
    const device = { redirect_uris: ["com.example.app:/cb"], token_endpoint_auth_method: "none" };
    expect(read(device).name).toBe("An app without a name");
  });

  it("leaves out offline_access where it cannot refresh", () => {
    expect(read({ ...web, scope: "openid offline_access" }).scopes).not.toContain("offline_access");
    const refreshing = { ...web, grant_types: ["authorization_code", "refresh_token"] satisfies GrantType[] };
    expect(read({ ...refreshing, scope: "openid offline_access" }).scopes).toContain("offline_access");
    expect(read(refreshing).scopes).toContain("offline_access");
  });

  it("may ask people later for what it does not say at first, and for no more than others, RFC 6750 §3.1", () => {
    expect(read({ ...web, scope: "openid" }).scopes).toEqual([
      "openid",
      "profile",
      "email",
      "groups",
      "read",
    ]);
    expect(read({ ...web, scope: "openid" }, { before: { ...before, scopes: ["openid"] } }).scopes).toEqual([
      "openid",
    ]);
    const machine = { client_name: "Machine", grant_types: ["client_credentials"], scope: "read" };
    expect(read(machine, { clientCredentials: true }).scopes).toEqual(["read"]);
  });

  it("may leave PKCE out where the operator says so and it proves itself, RFC 9700 §2.1.1", () => {
    const device = { redirect_uris: ["com.example.app:/cb"], token_endpoint_auth_method: "none" };
    expect(read(web).pkce).toBe("required");
    expect(read(web, { pkce: "optional" }).pkce).toBe("optional");
    expect(read(device, { pkce: "optional" }).pkce).toBe("required");
    expect(read({ ...web, pkce: "optional" }).pkce).toBe("required");
  });

  it("takes null for what is not said, RFC 7592 §2.2", () => {
    expect(read({ ...web, grant_types: null, scope: null, jwks: null }).grantTypes).toEqual([
      "authorization_code",
    ]);
  });

  it("keeps what administrators gave only where it is let", () => {
    const said = { ...web, grant_types: before.grantTypes, scope: "openid write" };
    expect(read(said, { before, keeps: true })).toMatchObject({
      owner: "ada",
      firstParty: true,
      scopes: ["openid", "write"],
      grantTypes: before.grantTypes,
    });
    expect(() => read(said, { before })).toThrow(/client_credentials/);
    expect(read(web, { before })).toMatchObject({ owner: "ada", firstParty: false, scopes: ["openid"] });
  });
});
