import type { ProviderDefinition } from "../provider-definition.ts";
import type { FakeProviderOptions } from "./fake-options.ts";

/** The fake provider as a person would define it by hand. */
export function definitionOf(issuer: string): ProviderDefinition {
  return {
    id: "fake",
    name: "Fake",
    issuer,
    discover: false,
    endpoints: {
      authorization: `${issuer}/authorize`,
      token: `${issuer}/token`,
      revocation: `${issuer}/revoke`,
      device: `${issuer}/device`,
      introspection: `${issuer}/introspect`,
    },
    redirect: { ports: "any" },
    api: { base: `${issuer}/api`, identity: { url: "/me", name: "login" } },
  };
}

/** What it publishes (RFC 8414). */
export function metadataOf(
  issuer: string,
  { par, dpop, registration, documents, endSession }: FakeProviderOptions,
): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    revocation_endpoint: `${issuer}/revoke`,
    device_authorization_endpoint: `${issuer}/device`,
    introspection_endpoint: `${issuer}/introspect`,
    ...(par === "off" ? {} : { pushed_authorization_request_endpoint: `${issuer}/par` }),
    ...(par === "required" ? { require_pushed_authorization_requests: true } : {}),
    ...(dpop === "off" ? {} : { dpop_signing_alg_values_supported: ["ES256"] }),
    ...(endSession ? { end_session_endpoint: `${issuer}/end-session` } : {}),
    ...(registration === "off" ? {} : { registration_endpoint: `${issuer}/register` }),
    ...(documents ? { client_id_metadata_document_supported: true } : {}),
    response_types_supported: ["code"],
    code_challenge_methods_supported: ["S256"],
    authorization_response_iss_parameter_supported: true,
    token_endpoint_auth_methods_supported: [
      "client_secret_basic",
      "client_secret_post",
      "private_key_jwt",
      "none",
    ],
    grant_types_supported: [
      "authorization_code",
      "refresh_token",
      "client_credentials",
      "urn:ietf:params:oauth:grant-type:device_code",
      "password",
      "urn:ietf:params:oauth:grant-type:jwt-bearer",
      "urn:ietf:params:oauth:grant-type:token-exchange",
    ],
  };
}
