import type { SafeRedirect } from "../brand.ts";
import { invalidRequest, invalidScope, OAuthError, type OAuthErrorCode } from "../errors/oauth-error.ts";
import type { Instant } from "../instant.ts";
import { repeatedParameter, required, type Parameters } from "./parameters.ts";
import { readChallenge } from "./pkce.rfc7636.ts";
import { checkResponseMode } from "./response-mode.oauth-responses.ts";
import { resolveScopes } from "./requested-scope.ts";

/** What a client may ask of the interaction (OpenID Connect Core §3.1.2.1, `prompt`). */
export type Prompt = "none" | "login" | "consent" | "select_account";

/** An authorization request that was read and found well-formed. */
export interface AuthorizationRequest {
  readonly redirect: SafeRedirect;
  readonly redirectUriSent: boolean;
  /** What of the asked scopes the client is registered for; never empty. */
  readonly scopes: readonly string[];
  readonly challenge?: string;
  readonly nonce?: string;
  readonly prompt: ReadonlySet<Prompt>;
  /** Seconds. */
  readonly maxAge?: number;
  readonly loginHint?: string;
  /** Id of the only person this may be answered for, whom `id_token_hint` named. */
  readonly person?: string;
  /** When it first reached us, however many pages ago: what `prompt` and `max_age` are measured from. */
  readonly startedAt: Instant;
}

/**
 * The parameters that travel inside a sealed request. `id_token_hint` is read once, when it arrives, and travels as the
 * person it names.
 */
export const authorizationParameters: readonly string[] = [
  "client_id",
  "redirect_uri",
  "response_type",
  "response_mode",
  "scope",
  "state",
  "nonce",
  "prompt",
  "max_age",
  "login_hint",
  "code_challenge",
  "code_challenge_method",
];

/** Not offered, and OpenID Connect Core §3.1.2.6 has a word for each. */
const notSupported: readonly (readonly [name: string, code: OAuthErrorCode])[] = [
  ["request", "request_not_supported"],
  ["request_uri", "request_uri_not_supported"],
  ["registration", "registration_not_supported"],
];

/**
 * Reads what is left to read once the redirect URI is proven.
 *
 * @throws {OAuthError} that may be sent to the redirect URI.
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1 | RFC 6749 §4.1.1}
 */
export function readAuthorizationRequest(
  parameters: Parameters,
  redirect: SafeRedirect,
  startedAt: Instant,
): AuthorizationRequest {
  const { values } = parameters;
  const repeated = repeatedParameter(parameters);
  if (repeated !== undefined) throw invalidRequest("A parameter was sent more than once.");
  for (const [name, code] of notSupported) {
    if (values.has(name))
      throw new OAuthError(code, { description: `The parameter ${name} is not supported.` });
  }
  checkResponseType(parameters);
  checkResponseMode(parameters, redirect);
  if (!redirect.client.grantTypes.includes("authorization_code")) {
    throw new OAuthError("unauthorized_client", {
      description: "The client is not registered for this flow.",
    });
  }
  const challenge = readChallenge(parameters, redirect.client);
  const nonce = values.get("nonce");
  if (nonce !== undefined && nonce.length > 1024) throw invalidRequest("The nonce is too long.");
  const maxAge = readMaxAge(values.get("max_age"));
  const loginHint = readLoginHint(values.get("login_hint"));
  return {
    redirect,
    redirectUriSent: values.has("redirect_uri"),
    scopes: readScopes(parameters, redirect),
    prompt: readPrompt(values.get("prompt")),
    startedAt,
    ...(challenge === undefined ? {} : { challenge }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(loginHint === undefined ? {} : { loginHint }),
  };
}

function checkResponseType(parameters: Parameters): void {
  if (required(parameters, "response_type") !== "code") {
    throw new OAuthError("unsupported_response_type", { description: "Only response_type=code is offered." });
  }
}

/** `openid` without a redirect URI is refused: OpenID Connect requires the parameter (Core §3.1.2.1). */
function readScopes(parameters: Parameters, redirect: SafeRedirect): readonly string[] {
  const { client } = redirect;
  const asked = resolveScopes(parameters, client);
  // Offline access means a refresh token; a client that cannot use one is not given the right to one.
  const refreshes = client.grantTypes.includes("refresh_token");
  const scopes = refreshes ? asked : asked.filter((scope) => scope !== "offline_access");
  if (scopes.length === 0) throw invalidScope("None of the requested scopes may be given to this client.");
  if (scopes.includes("openid") && !parameters.values.has("redirect_uri")) {
    throw invalidRequest("OpenID Connect requires redirect_uri.");
  }
  return scopes;
}

const prompts: ReadonlySet<string> = new Set(["none", "login", "consent", "select_account"]);

function readPrompt(value: string | undefined): ReadonlySet<Prompt> {
  const asked = new Set((value ?? "").split(" ").filter((word) => prompts.has(word))) as ReadonlySet<Prompt>;
  if (asked.has("none") && asked.size > 1) throw invalidRequest("prompt=none stands alone.");
  return asked;
}

/** Longer than any name or address of a person (RFC 5321 §4.5.3.1), it hints at nobody. */
function readLoginHint(value: string | undefined): string | undefined {
  return value === undefined || value.length > 320 ? undefined : value;
}

function readMaxAge(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,10}$/.test(value)) throw invalidRequest("max_age must be a whole number of seconds.");
  return Number(value);
}
