import { ClientError } from "../client-error.ts";
import type { ProviderDefinition, Step } from "../provider-definition.ts";
import { plain } from "./plain.ts";

/*
 * What `token_type` means. RFC 6749 §7.1: a client must not use a token whose type it does not understand; a type is no
 * word to put before a token, and what somebody else wrote does not go into a header.
 */

/** `Bearer` and `DPoP` in these letters (RFC 6749 §5.1: the case means nothing); others as they came. */
export function normalTokenType(type: string): string {
  const word = type.trim();
  // `BearerToken` and its like are what some gateways answer for a bearer token.
  if (/^bearer([ _-]?token)?$/i.test(word)) return "Bearer";
  return /^dpop$/i.test(word) ? "DPoP" : word;
}

/**
 * Refuses a token that could not be used: of a type nobody here knows, or bound to a key (RFC 9449) that was not shown.
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
  // RFC 8693 §2.2.1: what was exchanged for is no access token.
  if (step === "token_exchange" && /^n_a$/i.test(type)) return;
  if (type === "DPoP" && bound) return;
  const what =
    type === "DPoP"
      ? "bound to a key (DPoP), though none was shown to it: connect with DPoP, or have the client registered without it"
      : `of the type "${plain(type)}", which is not known here: say in its definition how it is sent (api.scheme), or that it is a bearer token all the same (reply.ignoreTokenType)`;
  throw new ClientError("provider_answer_invalid", `${name} gave a token that is ${what}.`);
}

/**
 * The word before a token in a header.
 *
 * @throws {ClientError} `provider_answer_invalid` when it is no access token, or no word (RFC 9110 §11.1)
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
