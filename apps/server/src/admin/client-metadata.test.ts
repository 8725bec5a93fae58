import { openidScopes } from "@grantway/protocol";
import type { Scope, ScopeCatalogue } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { completeMetadata, metadataProblems } from "./client-metadata.ts";
import type { ClientDraft } from "./client-metadata.ts";

const read: Scope = {
  key: "read",
  audience: "https://api.example",
  title: "Read",
  risk: "low",
  access: "see",
};
const catalogue: ScopeCatalogue = {
  apis: [{ audience: "https://api.example", name: "Api" }],
  scopes: new Map([...openidScopes, read].map((scope) => [scope.key, scope])),
};
const web: ClientDraft = { name: "App", redirectUris: ["https://app.example/cb"] };
const complete = (draft: Partial<ClientDraft>) => completeMetadata({ ...web, ...draft }, () => "new-id");
const problems = (draft: Partial<ClientDraft>) => metadataProblems(complete(draft), catalogue);

describe("client metadata, RFC 7591 §2", () => {
  it("is completed to a confidential client with code, PKCE and sign-in", () => {
    expect(complete({})).toEqual({
      id: "new-id",
      name: "App",
      type: "confidential",
      applicationType: "web",
      status: "active",
      authenticationMethod: "client_secret_basic",
      redirectUris: ["https://app.example/cb"],
      grantTypes: ["authorization_code"],
      scopes: ["openid", "profile", "email"],
      firstParty: false,
      pkce: "required",
      idTokenAlgorithm: "RS256",
      introspects: [],
    });
  });

  it("follows what was said: public without secret, and the reverse", () => {
    expect(complete({ type: "public" })).toMatchObject({ authenticationMethod: "none" });
    expect(complete({ authenticationMethod: "none" })).toMatchObject({ type: "public" });
  });

  it("signs ID tokens with RS256 unless told otherwise, OpenID Connect Registration §2", () => {
    expect(complete({}).idTokenAlgorithm).toBe("RS256");
    expect(complete({ idTokenAlgorithm: "ES256" }).idTokenAlgorithm).toBe("ES256");
  });

  it.each<[string, Partial<ClientDraft>, "web" | "native"]>([
    ["a client on the web", {}, "web"],
    ["a machine without addresses", { redirectUris: [], grantTypes: ["client_credentials"] }, "web"],
    ["a server that is developed on this machine", { redirectUris: ["http://127.0.0.1:3000/cb"] }, "web"],
    ["a browser app", { type: "public" }, "web"],
    [
      "a browser app that is developed on this machine too",
      { type: "public", redirectUris: ["https://app.example/cb", "http://127.0.0.1:3000/cb"] },
      "web",
    ],
    [
      "a command line",
      { type: "public", redirectUris: ["http://127.0.0.1/cb", "http://[::1]/cb"] },
      "native",
    ],
    ["an app with a scheme of its own", { redirectUris: ["com.example.app:/cb"] }, "native"],
    ["one that says it is native", { applicationType: "native" }, "native"],
    [
      "one that says it is on the web",
      { type: "public", applicationType: "web", redirectUris: ["http://127.0.0.1/cb"] },
      "web",
    ],
  ])("takes %s for what its addresses say, OpenID Connect Registration §2", (_, draft, expected) => {
    expect(complete(draft).applicationType).toBe(expected);
    expect(problems(draft).filter((problem) => problem.includes("application_type"))).toEqual([]);
  });

  it("adds offline_access where tokens are refreshed", () => {
    expect(complete({ grantTypes: ["authorization_code", "refresh_token"] }).scopes).toContain(
      "offline_access",
    );
  });

  it("gives a machine no scope of people, and a resource server no grant", () => {
    expect(complete({ grantTypes: ["client_credentials"] }).scopes).toEqual([]);
    expect(complete({ redirectUris: [], introspects: ["https://api.example"] }).grantTypes).toEqual([]);
  });

  it.each<[Partial<ClientDraft>]>([
    [{}],
    [{ type: "public" }],
    [{ redirectUris: [], grantTypes: ["client_credentials"], scopes: ["read"] }],
    [{ redirectUris: [], introspects: ["https://api.example"] }],
    [{ pkce: "optional" }],
    [{ id: "my:client/1" }],
  ])("may be %j", (draft) => {
    expect(problems(draft)).toEqual([]);
  });

  it.each<[Partial<ClientDraft>, string]>([
    [{ id: "a b" }, "client_id"],
    [{ id: "x".repeat(101) }, "client_id"],
    [{ name: "" }, "client_name"],
    [{ name: "a\nb" }, "client_name"],
    [{ redirectUris: ["http://app.example/cb"] }, "plain http"],
    [{ redirectUris: [] }, "needs a redirect URI"],
    [{ applicationType: "web", redirectUris: ["com.example.app:/cb"] }, "application_type must be native"],
    [
      { redirectUris: Array.from({ length: 51 }, (_, index) => `https://app.example/${index}`) },
      "at most 50",
    ],
    [{ type: "public", authenticationMethod: "client_secret_post" }, "must be none"],
    [{ type: "confidential", authenticationMethod: "none" }, "must not be none"],
    [{ type: "public", grantTypes: ["authorization_code", "client_credentials"] }, "client_credentials"],
    [{ type: "public", pkce: "optional" }, "PKCE"],
    [{ type: "public", introspects: ["https://api.example"] }, "introspect"],
    [{ grantTypes: ["client_credentials", "refresh_token"], scopes: [] }, "refresh_token"],
    [{ grantTypes: [] }, "grant type"],
    [{ scopes: ["openid", "write"] }, '"write"'],
    [{ scopes: ["openid", "offline_access"] }, "offline_access"],
    [{ introspects: ["https://other.example"] }, "https://other.example"],
  ])("must not be %j", (draft, words) => {
    expect(problems(draft)).toEqual([expect.stringContaining(words)]);
  });

  it("tells of every problem at once", () => {
    expect(problems({ name: "", redirectUris: ["x", "y"], scopes: ["a", "b"] })).toHaveLength(5);
  });
});
