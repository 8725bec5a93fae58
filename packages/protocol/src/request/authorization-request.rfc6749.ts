import type { SafeRedirect } from "../brand.ts";
import { invalidRequest, OAuthError, type OAuthErrorCode } from "../errors/oauth-error.ts";
import type { Instant } from "../instant.ts";
import type { Asking, Prompt } from "./asking.ts";
import { repeatedParameter, required, type Parameters } from "./parameters.ts";
import { readPrompt } from "./prompt.oidc-core.ts";
import { isAssured } from "./redirect-uri.rfc8252.ts";
import { scopesToAsk } from "./requested-scope.ts";
import type { ResponseMode, ResponseModes } from "./response-mode.oauth-responses.ts";
import { hands, nameOfResponseType, refuseUnregistered } from "./response-type.oauth-responses.ts";

/** An authorization request that was read and found well-formed. */
export interface AuthorizationRequest extends Asking {
  readonly redirect: SafeRedirect;
  readonly device?: undefined;
  readonly redirectUriSent: boolean;
  /** The name of one that is offered. */
  readonly responseType: string;
  readonly responseMode: ResponseMode;
  readonly challenge?: string;
  readonly nonce?: string;
  /** Claims of the person that the ID token is to hold (OpenID Connect Core §5.5). */
  readonly idTokenClaims?: readonly string[];
  /** Scopes that bring claims which were asked for one by one. */
  readonly claimScopes?: readonly string[];
  /** Thumbprint of the key that the code is bound to (RFC 9449 §10). */
  readonly dpopJkt?: string;
}

/**
 * Reads the parameters of one feature.
 *
 * @throws {OAuthError} that may be sent to the redirect URI.
 */
export type ReadRequestPart = (
  parameters: Parameters,
  redirect: SafeRedirect,
) => Partial<AuthorizationRequest>;

/** What reading a request needs of what is registered. */
export interface AuthorizationRequestDependencies {
  /** All that some feature reads. */
  readonly authorizationParameters: readonly string[];
  readonly requestParts: readonly ReadRequestPart[];
  readonly prompts: readonly Prompt[];
  readonly responseTypes: ReadonlyMap<string, unknown>;
  /** Why another is none of them, for whoever asks for it by its name. */
  readonly whyNoResponseType: (responseType: string, offered: readonly string[]) => string;
  readonly responseModes: ResponseModes;
}

/** Reads what is left to read once the redirect URI is proven. */
export type ReadAuthorizationRequest = (
  parameters: Parameters,
  redirect: SafeRedirect,
  startedAt: Instant,
) => AuthorizationRequest;

/** OpenID Connect Core §3.1.2.6 has a word for each, for as long as no feature reads it. */
const words: readonly (readonly [name: string, code: OAuthErrorCode])[] = [
  ["request", "request_not_supported"],
  ["request_uri", "request_uri_not_supported"],
  ["registration", "registration_not_supported"],
];

/**
 * Reads authorization requests: what every one has, and what each feature reads of it.
 *
 * @throws {OAuthError} that may be sent to the redirect URI.
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1 | RFC 6749 §4.1.1}
 */
export function createReadAuthorizationRequest(
  dependencies: AuthorizationRequestDependencies,
): ReadAuthorizationRequest {
  const { authorizationParameters, requestParts, prompts, responseModes } = dependencies;
  const { responseTypes, whyNoResponseType } = dependencies;
  const notSupported = words.filter(([name]) => !authorizationParameters.includes(name));
  const offered = [...responseTypes.keys()];

  return (parameters, redirect, startedAt) => {
    const { values } = parameters;
    if (repeatedParameter(parameters) !== undefined)
      throw invalidRequest("A parameter was sent more than once.");
    for (const [name, code] of notSupported) {
      if (values.has(name))
        throw new OAuthError(code, { description: `The parameter ${name} is not supported.` });
    }
    const responseType = nameOfResponseType(required(parameters, "response_type"));
    if (!responseTypes.has(responseType)) {
      const description = whyNoResponseType(responseType, offered);
      throw new OAuthError("unsupported_response_type", { description });
    }
    responseModes.check(parameters, redirect);
    refuseUnregistered(redirect.client, responseType);
    const read: readonly Partial<AuthorizationRequest>[] = requestParts.map((part) =>
      part(parameters, redirect),
    );
    const asked = Object.assign({}, ...read) as Partial<AuthorizationRequest>;
    return {
      redirect,
      client: redirect.client,
      isAssured: isAssured(redirect),
      redirectUriSent: values.has("redirect_uri"),
      responseType,
      responseMode: responseModes.of(parameters, redirect),
      prompt: readPrompt(parameters, prompts),
      startedAt,
      ...asked,
      scopes: withClaims(readScopes(parameters, redirect, responseType), asked, redirect),
    };
  };
}

/** `openid` without a redirect URI is refused: OpenID Connect requires the parameter (Core §3.1.2.1). */
function readScopes(parameters: Parameters, redirect: SafeRedirect, responseType: string): readonly string[] {
  const scopes = scopesToAsk(parameters, redirect.client, hands(responseType, "code"));
  if (scopes.includes("openid") && !parameters.values.has("redirect_uri")) {
    throw invalidRequest("OpenID Connect requires redirect_uri.");
  }
  return scopes;
}

/** What is asked for claim by claim is asked of the person as the scopes that bring it, where the client may have them. */
function withClaims(
  scopes: readonly string[],
  { claimScopes = [] }: Pick<AuthorizationRequest, "claimScopes">,
  { client }: SafeRedirect,
): readonly string[] {
  if (claimScopes.length === 0 || !scopes.includes("openid")) return scopes;
  return [...new Set([...scopes, ...claimScopes.filter((scope) => client.scopes.includes(scope))])];
}
