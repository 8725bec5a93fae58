import { invalidRequest } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import { openidConnectCore, rfc9470 } from "../specs.ts";
import { subjectTypes } from "../registration/client-metadata.rfc7591.ts";
import { reachableAcrs } from "../tokens/acr.ts";
import type { AuthorizationRequest } from "./authorization-request.rfc6749.ts";
import { readClaimsParameter } from "./claims-parameter.oidc-core.ts";
import { createReadIdTokenHint } from "./id-token-hint.oidc-core.ts";
import type { Parameters } from "./parameters.ts";

/** OpenID Connect at the authorization endpoint, and the ID token. */
export const openidConnect: Feature = {
  name: "OpenID Connect",
  specifications: [openidConnectCore, rfc9470],
  authorizationRequest: {
    parameters: ["nonce", "prompt", "max_age", "login_hint", "ui_locales", "claims", "acr_values"],
    read: readAuthenticationRequest,
    prompts: ["none", "login", "consent", "select_account"],
    hints: { id_token_hint: createReadIdTokenHint },
  },
  metadata: ({ authorizationParameters, prompts, signingAlgorithms, uiLocales }) => ({
    subject_types_supported: subjectTypes,
    id_token_signing_alg_values_supported: signingAlgorithms,
    claim_types_supported: ["normal"],
    claims_supported: ["iss", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr", "at_hash", "sid"],
    acr_values_supported: reachableAcrs,
    prompt_values_supported: prompts,
    ui_locales_supported: uiLocales,
    claims_parameter_supported: authorizationParameters.includes("claims"),
  }),
};

/**
 * Reads what OpenID Connect adds to an authorization request.
 *
 * @throws {OAuthError} that may be sent to the redirect URI.
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest | OpenID Connect Core §3.1.2.1}
 */
function readAuthenticationRequest({ values }: Parameters): Partial<AuthorizationRequest> {
  const nonce = values.get("nonce");
  if (nonce !== undefined && nonce.length > 1024) throw invalidRequest("The nonce is too long.");
  const maxAge = readMaxAge(values.get("max_age"));
  const loginHint = readHint(values.get("login_hint"), longestLogin);
  // No error, whatever it says: the person then reads another language.
  const uiLocales = readHint(values.get("ui_locales"), longestLocales);
  return {
    ...(nonce === undefined ? {} : { nonce }),
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(loginHint === undefined ? {} : { loginHint }),
    ...(uiLocales === undefined ? {} : { uiLocales }),
    // `acr_values` is a wish (§3.1.2.1), and there is one way to sign in: the ID token tells what came of it.
    ...readClaimsParameter(values.get("claims")),
  };
}

/** Of any name or address of a person (RFC 5321 §4.5.3.1): what is longer hints at nobody. */
const longestLogin = 320;
/** Of more languages than anybody reads. */
const longestLocales = 320;

function readHint(value: string | undefined, longest: number): string | undefined {
  return value === undefined || value.length > longest ? undefined : value;
}

function readMaxAge(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,10}$/.test(value)) throw invalidRequest("max_age must be a whole number of seconds.");
  return Number(value);
}
