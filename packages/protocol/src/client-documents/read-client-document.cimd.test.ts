import { describe, expect, it } from "vitest";
import { aKeyPair } from "../testing/assertions.ts";
import { aDocument, documentedId } from "../testing/client-documents.ts";
import { catalogue } from "../testing/world.ts";
import { readClientDocument } from "./read-client-document.cimd.ts";

const openScopes = ["openid", "profile", "offline_access", "read"];
const readText = (document: string) =>
  readClientDocument(document, { clientId: documentedId, catalogue, openScopes });
const read = (said: Readonly<Record<string, unknown>>) => readText(JSON.stringify({ ...aDocument, ...said }));
const wrong = (words: string) => ({ wrong: expect.stringContaining(words) });
const metadata = (said: object) => ({ metadata: expect.objectContaining(said) });
const { jwk } = aKeyPair("ES256", { kid: "one" });

describe("the document of a client, OAuth Client ID Metadata Document §4", () => {
  it("describes a public client that asks people, and may ask for what is open to all", () => {
    expect(read({})).toEqual(
      metadata({
        id: documentedId,
        name: "Example Agent",
        type: "public",
        authenticationMethod: "none",
        applicationType: "native",
        redirectUris: ["http://127.0.0.1/callback"],
        grantTypes: ["authorization_code", "refresh_token"],
        scopes: openScopes,
        owner: null,
        status: "active",
        firstParty: false,
        pkce: "required",
        introspects: [],
      }),
    );
  });

  it("may demand what is fulfilled here: bound tokens (RFC 9449 §5.2), signed userinfo (Core §5.3.2), signed requests (RFC 9101 §10.5)", () => {
    const said = { dpop_bound_access_tokens: true, userinfo_signed_response_alg: "ES256" };
    expect(read(said)).toEqual(metadata({ dpopBoundAccessTokens: true, userinfoAlgorithm: "ES256" }));
    const signing = { require_signed_request_object: true, request_object_signing_alg: "ES256" };
    expect(read({ ...signing, jwks: { keys: [jwk] } })).toEqual(
      metadata({ requireSignedRequests: true, requestObjectAlgorithm: "ES256" }),
    );
  });

  it("has nothing read where it says that its request objects lie (ADR 85)", () => {
    const request_uris = ["https://agent.example/request"];
    expect(read({ request_uris })).toEqual(metadata({ requestUris: [] }));
  });

  it.each<[string, string]>([
    ["text", "not json"],
    ["a list", "[]"],
    ["nothing", "null"],
    ["an empty answer", ""],
  ])("is a JSON object, and not %s", (_, document) => {
    expect(readText(document)).toEqual(wrong("no JSON object"));
  });

  it("names itself by exactly its address, RFC 3986 §6.2.1", () => {
    for (const client_id of [undefined, 7, "", "https://AGENT.example/oauth/client.json", `${documentedId}/`])
      expect(read({ client_id })).toEqual(wrong("another client_id"));
  });

  it.each([
    [{ client_secret: "s" }, "client secret"],
    [{ client_secret_expires_at: 0 }, "client secret"],
    [{ token_endpoint_auth_method: "client_secret_basic" }, "token_endpoint_auth_method"],
    [{ token_endpoint_auth_method: "client_secret_post" }, "token_endpoint_auth_method"],
    [{ token_endpoint_auth_method: "client_secret_jwt" }, "token_endpoint_auth_method"],
    [{ token_endpoint_auth_method: "tls_client_auth" }, "token_endpoint_auth_method"],
    [{ token_endpoint_auth_method: "private_key_jwt" }, "public keys"],
    [{ jwks: { keys: [{ ...jwk, d: "secret" }] } }, "private"],
    [{ jwks: { keys: [{ kty: "oct", k: "c2VjcmV0" }] } }, "symmetric key"],
    [{ jwks_uri: "http://agent.example/jwks" }, "must be https"],
  ])("shares no secret: %j is refused, OAuth Client ID Metadata Document §4.1", (said, words) => {
    expect(read(said)).toEqual(wrong(words));
  });

  it("describes a client that signs, with its keys or where it publishes them", () => {
    const confidential = { type: "confidential", authenticationMethod: "private_key_jwt" };
    expect(read({ token_endpoint_auth_method: "private_key_jwt", jwks: { keys: [jwk] } })).toEqual(
      metadata({ ...confidential, jwks: { keys: [jwk] } }),
    );
    const jwks_uri = "https://agent.example/jwks";
    expect(read({ token_endpoint_auth_method: undefined, jwks_uri })).toEqual(
      metadata({ ...confidential, jwksUri: jwks_uri }),
    );
  });

  it.each([
    [{ redirect_uris: undefined }, "no redirect URI"],
    [{ redirect_uris: [] }, "no redirect URI"],
    [{ redirect_uris: ["http://agent.example/cb", "javascript:alert(1)", "data:,x"] }, "no redirect URI"],
    [{ redirect_uris: "https://agent.example/cb" }, "redirect_uris"],
    [{ redirect_uris: [7] }, "redirect_uris"],
    [{ redirect_uris: Array.from({ length: 51 }, (_, n) => `https://agent.example/${n}`) }, "at most 50"],
    [{ grant_types: ["client_credentials"] }, "authorization codes"],
    [{ grant_types: ["refresh_token"] }, "authorization codes"],
    [{ grant_types: {} }, "grant_types"],
    [{ response_types: ["token"] }, "response type"],
    [{ response_types: "code" }, "response type"],
    [{ client_name: "" }, "name"],
    [{ client_name: "x".repeat(101) }, "name"],
    [{ client_name: "Bank\u202Eknab" }, "name"],
    [{ client_name: ["x"] }, "client_name"],
    [{ application_type: "service" }, "application_type"],
    [{ id_token_signed_response_alg: "none" }, "id_token_signed_response_alg"],
    [{ token_endpoint_auth_signing_alg: "HS256" }, "algorithm"],
    [{ scope: ["read"] }, "scope"],
    [{ require_signed_request_object: true }, "public keys"],
    [{ request_object_signing_alg: "PS512" }, "request_object_signing_alg"],
    [{ tls_client_certificate_bound_access_tokens: true }, "tls_client_certificate_bound_access_tokens"],
  ])("cannot be used with %j", (said, words) => {
    expect(read(said)).toEqual(wrong(words));
  });

  it("gives nothing that administrators alone give, whatever it says", () => {
    const said = {
      first_party: true,
      pkce: "optional",
      introspects: ["https://notes.example"],
      type: "confidential",
      status: "suspended",
      owner: "ada",
      origin: "management",
      verified: true,
      grant_types: ["authorization_code", "client_credentials", "implicit", "password", "urn:x:y"],
      response_types: ["code", "token"],
    };
    expect(read(said)).toEqual(
      metadata({
        firstParty: false,
        pkce: "required",
        introspects: [],
        type: "public",
        owner: null,
        status: "active",
        grantTypes: ["authorization_code"],
      }),
    );
  });

  it("is read where it holds names that mean something to objects", () => {
    const hostile = `{"__proto__": {"client_secret": "x", "first_party": true}, "constructor": 1, "toString": 2, ${JSON.stringify(aDocument).slice(1)}`;
    expect(readText(hostile)).toEqual(metadata({ name: "Example Agent", firstParty: false }));
    const only = `{"__proto__": ${JSON.stringify(aDocument)}}`;
    expect(readText(only)).toEqual(wrong("another client_id"));
  });

  it("asks for no more than it says and anybody may, and to be away only where it refreshes", () => {
    expect(read({ scope: "read write clients:write nothing" })).toEqual(metadata({ scopes: ["read"] }));
    expect(read({ scope: "constructor" })).toEqual(metadata({ scopes: [] }));
    const once = { grant_types: undefined };
    expect(read(once)).toEqual(
      metadata({ grantTypes: ["authorization_code"], scopes: ["openid", "profile", "read"] }),
    );
  });

  it("is called by its host where it says no name, and knows where it runs", () => {
    expect(read({ client_name: undefined })).toEqual(metadata({ name: "agent.example" }));
    const kinds = (redirect_uris: readonly string[], more = {}) => read({ redirect_uris, ...more });
    expect(kinds(["https://agent.example/cb"])).toEqual(metadata({ applicationType: "web" }));
    expect(kinds(["https://agent.example/cb", "http://127.0.0.1/cb"])).toEqual(
      metadata({ applicationType: "native" }),
    );
    expect(kinds(["com.example.agent:/cb"])).toEqual(metadata({ applicationType: "native" }));
    expect(kinds(["http://127.0.0.1/cb"], { application_type: "web" })).toEqual(
      metadata({ applicationType: "web" }),
    );
  });

  it("keeps of its addresses those that can be used here", () => {
    const redirect_uris = ["cursor://callback", "https://agent.example/cb", "https://*.example/cb"];
    expect(read({ redirect_uris })).toEqual(metadata({ redirectUris: ["https://agent.example/cb"] }));
  });
});
