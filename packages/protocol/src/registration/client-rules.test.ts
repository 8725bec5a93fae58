import { describe, expect, it } from "vitest";
import { openidScopes, type Scope, type ScopeCatalogue } from "../scope.ts";
import { type ClientDraft, completeMetadata } from "./client-metadata.rfc7591.ts";
import { metadataProblems } from "./client-rules.ts";

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

describe("a client", () => {
  it.each<[Partial<ClientDraft>]>([
    [{}],
    [{ type: "public" }],
    [{ redirectUris: [], grantTypes: ["client_credentials"], scopes: ["read"] }],
    [{ redirectUris: [], introspects: ["https://api.example"] }],
    [{ pkce: "optional" }],
    [{ id: "my:client/1" }],
    [{ id: "..." }],
    [{ grantTypes: ["implicit"], firstParty: true }],
    [{ grantTypes: ["implicit"], firstParty: true, redirectUris: ["http://127.0.0.1/cb"] }],
  ])("may be %j", (draft) => {
    expect(problems(draft)).toEqual([]);
  });

  it.each<[Partial<ClientDraft>, keyof ClientDraft, string]>([
    [{ id: "a b" }, "id", "client id"],
    [{ id: "x".repeat(101) }, "id", "client id"],
    [{ id: "." }, "id", "a dot or two"],
    [{ id: ".." }, "id", "a dot or two"],
    [{ name: "" }, "name", "1 to 100"],
    [{ name: "a\nb" }, "name", "1 to 100"],
    [{ redirectUris: ["http://app.example/cb"] }, "redirectUris", "plain http"],
    [{ redirectUris: [] }, "redirectUris", "needs a redirect URI"],
    [{ initiateLoginUri: "https://other.example/sign-in" }, "initiateLoginUri", "of a redirect URI"],
    [
      { dpopBoundAccessTokens: true, grantTypes: ["implicit"], firstParty: true },
      "dpopBoundAccessTokens",
      "bound to no key",
    ],
    [{ initiateLoginUri: "javascript:alert(1)" }, "initiateLoginUri", "must be https"],
    [{ frontchannelLogoutUri: "https://other.example/out" }, "frontchannelLogoutUri", "of a redirect URI"],
    [{ frontchannelLogoutUri: "http://app.example/out" }, "frontchannelLogoutUri", "of a redirect URI"],
    [
      { frontchannelLogoutSessionRequired: true },
      "frontchannelLogoutSessionRequired",
      "where an address to tell it is given",
    ],
    [{ backchannelLogoutUri: "http://app.example/ended" }, "backchannelLogoutUri", "must be https"],
    [{ backchannelLogoutUri: "com.example.app:/ended" }, "backchannelLogoutUri", "must be https"],
    [
      { backchannelLogoutSessionRequired: true },
      "backchannelLogoutSessionRequired",
      "where an address to tell it is given",
    ],
    [{ postLogoutRedirectUris: ["https://app.example/#out"] }, "postLogoutRedirectUris", "has a fragment"],
    [
      { postLogoutRedirectUris: Array.from({ length: 51 }, (_, index) => `https://app.example/${index}`) },
      "postLogoutRedirectUris",
      "at most 50",
    ],
    [
      { applicationType: "web", postLogoutRedirectUris: ["com.example.app:/out"] },
      "applicationType",
      "application type must be native",
    ],
    [
      { applicationType: "web", redirectUris: ["com.example.app:/cb"] },
      "applicationType",
      "application type must be native",
    ],
    [
      { redirectUris: Array.from({ length: 51 }, (_, index) => `https://app.example/${index}`) },
      "redirectUris",
      "at most 50",
    ],
    [{ type: "public", authenticationMethod: "client_secret_post" }, "authenticationMethod", "must be none"],
    [{ type: "confidential", authenticationMethod: "none" }, "authenticationMethod", "must not be none"],
    [
      { type: "public", grantTypes: ["authorization_code", "client_credentials"] },
      "grantTypes",
      "client_credentials",
    ],
    [{ type: "public", pkce: "optional" }, "pkce", "PKCE"],
    [{ type: "public", introspects: ["https://api.example"] }, "introspects", "introspect"],
    [{ grantTypes: ["client_credentials", "refresh_token"], scopes: [] }, "grantTypes", "refresh_token"],
    [{ grantTypes: [] }, "grantTypes", "grant type"],
    [{ grantTypes: ["implicit"] }, "grantTypes", "first-party clients alone"],
    [
      { grantTypes: ["implicit"], firstParty: true, redirectUris: [] },
      "redirectUris",
      "needs a redirect URI",
    ],
    [
      { grantTypes: ["implicit"], firstParty: true, redirectUris: ["com.example.app:/cb"] },
      "redirectUris",
      "must be a web address",
    ],
    [
      { grantTypes: ["implicit", "refresh_token"], firstParty: true, scopes: ["openid"] },
      "grantTypes",
      "refresh_token",
    ],
    [{ scopes: ["openid", "write"] }, "scopes", '"write"'],
    [{ scopes: ["openid", "offline_access"] }, "scopes", "offline_access"],
    [{ introspects: ["https://other.example"] }, "introspects", "https://other.example"],
  ])("must not be %j, because of its %s", (draft, member, words) => {
    const [problem, ...others] = problems(draft);
    expect(others).toEqual([]);
    expect(problem?.path[0]).toBe(member);
    expect(problem?.problem).toContain(words);
    expect(problem?.problem).toMatch(/^[A-Z].*\.$/);
  });

  it("tells of every problem at once, and which of several redirect URIs, scopes and APIs it is", () => {
    const wrong = {
      name: "",
      redirectUris: ["x", "https://app.example/cb", "https://app.example/cb", "y"],
      scopes: ["openid", "a", "b"],
      introspects: ["https://other.example"],
    };
    expect(problems(wrong).map(({ path }) => path)).toEqual([
      ["name"],
      ["redirectUris", 0],
      ["redirectUris", 3],
      ["scopes", 1],
      ["scopes", 2],
      ["introspects", 0],
    ]);
  });
});
