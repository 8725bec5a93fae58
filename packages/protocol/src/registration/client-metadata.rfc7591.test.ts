import { describe, expect, it } from "vitest";
import type { Client } from "../client.ts";
import { type ClientDraft, completeMetadata, metadataOf, withoutRepeats } from "./client-metadata.rfc7591.ts";

const web: ClientDraft = { name: "App", redirectUris: ["https://app.example/cb"] };
const complete = (draft: Partial<ClientDraft>) => completeMetadata({ ...web, ...draft }, () => "new-id");

const keyed = { authenticationMethod: "private_key_jwt" } as const;

describe("client metadata, RFC 7591 §2", () => {
  it("is completed to a confidential client with code, PKCE and sign-in", () => {
    expect(complete({})).toEqual({
      id: "new-id",
      owner: null,
      name: "App",
      type: "confidential",
      applicationType: "web",
      status: "active",
      authenticationMethod: "client_secret_basic",
      authenticationAlgorithm: null,
      jwks: null,
      jwksUri: null,
      requirePushedRequests: false,
      requestUris: [],
      requestObjectAlgorithm: null,
      requireSignedRequests: false,
      dpopBoundAccessTokens: false,
      redirectUris: ["https://app.example/cb"],
      postLogoutRedirectUris: [],
      backchannelLogoutUri: null,
      backchannelLogoutSessionRequired: false,
      frontchannelLogoutUri: null,
      frontchannelLogoutSessionRequired: false,
      initiateLoginUri: null,
      subjectType: "public",
      sectorIdentifierUri: null,
      grantTypes: ["authorization_code"],
      scopes: ["openid", "profile", "email"],
      firstParty: false,
      pkce: "required",
      idTokenAlgorithm: "RS256",
      userinfoAlgorithm: null,
      introspects: [],
    });
  });

  it("follows what was said: public without secret, and the reverse", () => {
    expect(complete({ type: "public" })).toMatchObject({ authenticationMethod: "none" });
    expect(complete({ authenticationMethod: "none" })).toMatchObject({ type: "public" });
  });

  it.each<[string, Partial<ClientDraft>, string | null]>([
    ["nothing where it signs nothing", {}, null],
    ["HS256 with its secret", { authenticationMethod: "client_secret_jwt" }, "HS256"],
    ["any that its keys are for, where it publishes them", { ...keyed, jwksUri: "https://a.example/" }, null],
    ["any that its first key is for", { ...keyed, jwks: { keys: [{ kty: "RSA" }] } }, null],
    ["what its first key is for", { ...keyed, jwks: { keys: [{ kty: "RSA", alg: "PS256" }] } }, "PS256"],
    [
      "what the type of its first key is for",
      { ...keyed, jwks: { keys: [{ kty: "OKP", crv: "Ed25519" }] } },
      "EdDSA",
    ],
    ["what is said", { ...keyed, authenticationAlgorithm: "RS256" }, "RS256"],
  ])("signs assertions with %s, OpenID Connect Registration §2", (_, draft, algorithm) => {
    expect(complete(draft).authenticationAlgorithm).toBe(algorithm);
  });

  it("keeps of keys nothing but what verifies and names them, RFC 7517 §4", () => {
    const key = { kty: "EC", crv: "P-256", x: "x", y: "y", kid: "k" };
    const jwks = { keys: [{ ...key, x5c: ["MII"], "https://x.example/note": 1 }] };
    expect(withoutRepeats(complete({ jwks })).jwks).toEqual({ keys: [key] });
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
  });

  it("adds offline_access where tokens are refreshed", () => {
    expect(complete({ grantTypes: ["authorization_code", "refresh_token"] }).scopes).toContain(
      "offline_access",
    );
  });

  it("gives a client the scopes of a sign-in where people sign in by the legacy implicit grant", () => {
    expect(complete({ grantTypes: ["implicit"] }).scopes).toEqual(["openid", "profile", "email"]);
  });

  it("gives a machine no scope of people, and a resource server no grant", () => {
    expect(complete({ grantTypes: ["client_credentials"] }).scopes).toEqual([]);
    expect(complete({ redirectUris: [], introspects: ["https://api.example"] }).grantTypes).toEqual([]);
  });

  it("is kept without repeats", () => {
    const repeated = complete({
      redirectUris: ["https://app.example/cb", "https://app.example/cb"],
      grantTypes: ["authorization_code", "authorization_code"],
      scopes: ["openid", "read", "openid"],
      introspects: ["https://api.example", "https://api.example"],
    });
    expect(withoutRepeats(repeated)).toEqual({
      ...repeated,
      redirectUris: ["https://app.example/cb"],
      grantTypes: ["authorization_code"],
      scopes: ["openid", "read"],
      introspects: ["https://api.example"],
    });
  });

  it("is all of a client but its secrets, its birth and what is counted", () => {
    const metadata = complete({});
    const client: Client & { revision: number } = {
      ...metadata,
      origin: "registration",
      verified: false,
      secrets: [],
      createdAt: 1,
      epoch: 2,
      revision: 3,
    };
    expect(metadataOf(client)).toEqual(metadata);
  });
});
