import { describe, expect, expectTypeOf, it } from "vitest";
import { keyAlgorithms } from "../client-authentication/assertion-algorithms.ts";
import type { Feature, Metadata } from "../feature.ts";
import { legacyFeatures } from "../grants/legacy/legacy-features.ts";
import { features, optionalFeatures } from "../provider.ts";
import { registerFeatures } from "../register-features.ts";
import { rfc8414 } from "../specs.ts";
import { answerOf } from "../testing/answers.ts";
import { authorizationRequest, given, issuer, parameters } from "../testing/world.ts";

/** What of the registry of RFC 8414 §7.1.2 this server has a use for. */
const registered: ReadonlySet<string> = new Set([
  // RFC 8414 §2 and OpenID Connect Discovery 1.0 §3
  "issuer",
  "authorization_endpoint",
  "token_endpoint",
  "userinfo_endpoint",
  "userinfo_signing_alg_values_supported",
  "jwks_uri",
  "registration_endpoint",
  "introspection_endpoint",
  "revocation_endpoint",
  "scopes_supported",
  "response_types_supported",
  "response_modes_supported",
  "grant_types_supported",
  "acr_values_supported",
  "subject_types_supported",
  "id_token_signing_alg_values_supported",
  "token_endpoint_auth_methods_supported",
  "token_endpoint_auth_signing_alg_values_supported",
  "introspection_endpoint_auth_methods_supported",
  "introspection_endpoint_auth_signing_alg_values_supported",
  "revocation_endpoint_auth_methods_supported",
  "revocation_endpoint_auth_signing_alg_values_supported",
  "claim_types_supported",
  "claims_supported",
  "ui_locales_supported",
  "claims_parameter_supported",
  "request_parameter_supported",
  "request_uri_parameter_supported",
  "require_request_uri_registration",
  "request_object_signing_alg_values_supported",
  "code_challenge_methods_supported",
  // RFC 8628 §4, RFC 9101 §10.5, RFC 9126 §5, RFC 9207 §3, RFC 9449 §5.1, RFC 9728 §4
  "device_authorization_endpoint",
  "pushed_authorization_request_endpoint",
  "require_pushed_authorization_requests",
  "require_signed_request_object",
  "authorization_response_iss_parameter_supported",
  "dpop_signing_alg_values_supported",
  "protected_resources",
  // OpenID Connect: RP-Initiated, Back-Channel and Front-Channel Logout, Session Management, Initiating User Registration
  "end_session_endpoint",
  "check_session_iframe",
  "backchannel_logout_supported",
  "backchannel_logout_session_supported",
  "frontchannel_logout_supported",
  "frontchannel_logout_session_supported",
  "prompt_values_supported",
  // Client ID Metadata Document
  "client_id_metadata_document_supported",
]);

describe("metadata, RFC 8414 §2 and OpenID Connect Discovery §3", () => {
  it("names the issuer, and every endpoint under it that says where it wants to be named", async () => {
    const metadata = await (await given()).provider.metadata();
    const named = features.flatMap(({ endpoints = {} }) =>
      Object.entries(endpoints).flatMap(([path, { metadata: member }]) =>
        member === undefined ? [] : [[member, issuer + path]],
      ),
    );
    expect(metadata).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      introspection_endpoint: `${issuer}/introspect`,
      revocation_endpoint: `${issuer}/revoke`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
    });
    const addresses = Object.entries(metadata).filter(([, value]) => String(value).startsWith(`${issuer}/`));
    expect(new Map(addresses as [string, string][])).toEqual(new Map(named as [string, string][]));
  });

  it("lists exactly what is registered, and what is registered is there", async () => {
    const { provider } = await given();
    const metadata = await provider.metadata();
    const registry = registerFeatures(features);
    const methods = [...registry.clientAuthentication.keys()];
    expect(metadata).toMatchObject({
      grant_types_supported: [...registry.grants.keys()],
      response_types_supported: [...registry.responseTypes.keys()],
      response_modes_supported: [...registry.responseModes.keys()],
      token_endpoint_auth_methods_supported: methods,
      revocation_endpoint_auth_methods_supported: methods,
      introspection_endpoint_auth_methods_supported: methods.filter((method) => method !== "none"),
    });
    expect(provider.endpoints.map(({ path }) => path)).toEqual([...registry.endpoints.keys()]);
  });

  it("tells of the rest what OpenID Connect and PKCE ask for", async () => {
    expect(await (await given()).provider.metadata()).toMatchObject({
      scopes_supported: ["openid", "profile", "email", "groups", "offline_access", "read", "write"],
      protected_resources: ["https://notes.example"],
      code_challenge_methods_supported: ["S256"],
      subject_types_supported: ["public", "pairwise"],
      id_token_signing_alg_values_supported: ["ES256"],
      claim_types_supported: ["normal"],
      claims_supported: expect.arrayContaining(["iss", "at_hash", "sub", "groups"]) as unknown,
      claims_parameter_supported: true,
      acr_values_supported: ["urn:grantway:acr:one-factor"],
      request_parameter_supported: true,
      request_uri_parameter_supported: true,
      require_request_uri_registration: true,
      require_signed_request_object: false,
      request_object_signing_alg_values_supported: ["none", ...keyAlgorithms, "HS256"],
      authorization_response_iss_parameter_supported: true,
    });
  });

  it("every grant type it lists is one the token endpoint knows", async () => {
    const { provider } = await given();
    const { grant_types_supported } = await provider.metadata();
    for (const grant_type of grant_types_supported as readonly string[]) {
      const request = { parameters: { values: new Map([["grant_type", grant_type]]), repeated: [] } };
      const attempt = provider.token({ ...request, authorization: undefined });
      await expect(attempt).rejects.toMatchObject({ code: "invalid_client" });
    }
  });

  it("every response type and mode it lists is one the authorization endpoint knows", async () => {
    const world = await given({ client: { firstParty: true } });
    const metadata = await world.provider.metadata();
    for (const response_type of metadata["response_types_supported"] as readonly string[]) {
      for (const response_mode of metadata["response_modes_supported"] as readonly string[]) {
        const asked = parameters({ ...authorizationRequest, response_type, response_mode });
        const outcome = await world.provider.authorization.begin(asked, world.visitor());
        expect(outcome).toMatchObject({ responseMode: response_mode });
        expect(answerOf(outcome).has("error")).toBe(false);
      }
    }
  });

  it("says nothing that no specification knows: strict clients, and suites, ask what it may be, RFC 8414 §7.1", async () => {
    const offered = [...features, ...optionalFeatures, ...Object.values(legacyFeatures)];
    const metadata = await (await given({ features: offered })).provider.metadata();
    expect(Object.keys(metadata).filter((member) => !registered.has(member))).toEqual([]);
  });

  const saying = (metadata: Record<string, boolean | readonly string[]>): Feature => ({
    name: "theirs",
    specifications: [rfc8414],
    metadata: () => metadata,
  });

  it("is refused when two features say different things of a member, and not when they say the same", async () => {
    const disagrees = saying({ authorization_response_iss_parameter_supported: false });
    await expect(given({ features: [...features, disagrees] })).rejects.toThrow(
      `The features "authorization" and "theirs" say different things of authorization_response_iss_parameter_supported.`,
    );
    const other = saying({ token_endpoint: true });
    await expect(given({ features: [...features, other] })).rejects.toThrow(
      `The features "token endpoint" and "theirs" say different things of token_endpoint.`,
    );
    const agrees = saying({
      authorization_response_iss_parameter_supported: true,
      code_challenge_methods_supported: ["S256", "S512"],
    });
    const { provider } = await given({ features: [...features, agrees] });
    expect((await provider.metadata())["code_challenge_methods_supported"]).toEqual(["S256", "S512"]);
  });

  it("says what follows from what is registered, and no feature does", async () => {
    const theirs = saying({ grant_types_supported: ["magic"] });
    expectTypeOf<{ grant_types_supported: string[] }>().not.toExtend<Metadata>();
    await expect(given({ features: [...features, theirs] })).rejects.toThrow(
      `The feature "theirs" says grant_types_supported, which follows from what is registered.`,
    );
  });
});
