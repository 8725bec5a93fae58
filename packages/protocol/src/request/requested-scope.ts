import type { Client } from "../client.ts";
import { invalidScope } from "../errors/oauth-error.ts";
import { intersect, openidScopeKeys, parseScope } from "../scope.ts";
import type { Parameters } from "./parameters.ts";

/** Printable ASCII without space, `"` and `\`, one space between tokens. */
const scopeSyntax = /^[\x21\x23-\x5B\x5D-\x7E]+(?: [\x21\x23-\x5B\x5D-\x7E]+)*$/;
const longest = 2048;

/**
 * The scope parameter as a list, or `undefined` when it was not sent.
 *
 * @throws {OAuthError} `invalid_scope` when malformed or longer than 2,048 characters.
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.3 | RFC 6749 §3.3}
 */
export function readScope(parameters: Parameters): readonly string[] | undefined {
  const value = parameters.values.get("scope");
  if (value === undefined) return undefined;
  if (value.length > longest) throw invalidScope("The scope is too long.");
  if (!scopeSyntax.test(value)) throw invalidScope("The scope is malformed.");
  return parseScope(value);
}

/**
 * What of the asked scopes this client is registered for. Unknown ones fall away instead of failing (OpenID Connect
 * Core §3.1.2.1), and the answer says what was given. Without the parameter it is all of the client's own API scopes:
 * our "pre-defined default value" of RFC 6749 §3.3.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.3 | RFC 6749 §3.3}
 */
export function resolveScopes(parameters: Parameters, client: Client): readonly string[] {
  const asked = readScope(parameters);
  if (asked === undefined) return client.scopes.filter((scope) => !openidScopeKeys.has(scope));
  return intersect(asked, client.scopes);
}

/**
 * What of the asked scopes a person may be asked for. Offline access means a refresh token: a client that cannot use one, or that gets
 * nothing to redeem for one (OpenID Connect Core §11), is not given the right to one.
 *
 * @param redeems - whether the answer is redeemed at the token endpoint.
 * @throws {OAuthError} `invalid_scope` when nothing is left.
 */
export function scopesToAsk(parameters: Parameters, client: Client, redeems: boolean): readonly string[] {
  const asked = askedOf(parameters, client);
  const refreshes = redeems && client.grantTypes.includes("refresh_token");
  const scopes = refreshes ? asked : asked.filter((scope) => scope !== "offline_access");
  if (scopes.length === 0) throw invalidScope("None of the requested scopes may be given to this client.");
  return scopes;
}

/**
 * Where nothing is named and the client has scopes of no API, it is there to sign people in, and that is what it asks for: a client of
 * plain OAuth, such as an agent, names no scope and is registered for those of a sign-in when nobody says another.
 */
function askedOf(parameters: Parameters, client: Client): readonly string[] {
  const asked = resolveScopes(parameters, client);
  if (asked.length > 0 || parameters.values.has("scope")) return asked;
  return client.scopes.filter((scope) => scope !== "offline_access");
}
