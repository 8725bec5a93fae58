import { ClientError } from "../client-error.ts";
import type { ProviderDefinition, Step } from "../provider-definition.ts";
import { plain } from "./plain.ts";

/*
 * What `token_type` means. RFC 6749 §7.1: a client must not use a token whose type it does not understand. The type is
 * not simply the scheme to put before a token: text from a provider does not go into a header unchecked.
 */

/** `Bearer` and `DPoP` in this spelling (RFC 6749 §5.1: case does not matter); others as they came. */
export function normalTokenType(type: string): string {
  const word = type.trim();
  // Some gateways answer `BearerToken` and the like for a bearer token.
  if (/^bearer([ _-]?token)?$/i.test(word)) return "Bearer";
  return /^dpop$/i.test(word) ? "DPoP" : word;
}

/**
 * Refuses a token that could not be used: of an unknown type, or bound to a key (RFC 9449) when no key was sent.
 *
 * @throws {ClientError} `provider_answer_invalid`
 */
export function checkTokenType(
  type: string,
  {
    definition,
    step,
    bound,
  }: { readonly definition: ProviderDefinition; readonly step: Step; readonly bound: boolean },
): void {
  const { name, reply, api } = definition;
  if (type === "Bearer" || type === reply?.tokenType || api?.scheme !== undefined) return;
  // RFC 8693 §2.2.1: the result of the exchange is not an access token.
  if (step === "token_exchange" && /^n_a$/i.test(type)) return;
  if (type === "DPoP" && bound) return;
  const what =
    type === "DPoP"
      ? "bound to a key (DPoP), though none was shown to it: connect with DPoP, or have the client registered without it"
      : `of the type "${plain(type)}", which is not known here: say in its definition how it is sent (api.scheme), or that it is a bearer token all the same (reply.ignoreTokenType)`;
  throw new ClientError("provider_answer_invalid", `${name} gave a token that is ${what}.`);
}

/**
 * The scheme before a token in a header.
 *
 * @throws {ClientError} `provider_answer_invalid` when it is no access token, or its type no valid scheme (RFC 9110
 *   §11.1)
 */
export function schemeOf(type: string, name: string): string {
  const scheme = normalTokenType(type);
  if (/^n_a$/i.test(scheme) || !/^[\w!#$%&'*+.^`|~-]+$/.test(scheme))
    throw new ClientError(
      "provider_answer_invalid",
      `${name} holds no access token (its type is "${plain(type)}"), so no API can be called with it.`,
    );
  return scheme;
}
