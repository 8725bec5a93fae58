import type { Client, ClientKey } from "../client.ts";
import type { Clock } from "../ports/clock.ts";
import type { FetchKeySet } from "../ports/fetch-key-set.ts";
import { keyMeant } from "../registration/client-keys.rfc7517.ts";
import { createPublishedKeys } from "./published-keys.rfc7517.ts";

/** Finds the key of a client that something says it was signed with, or why there is none, as the end of a sentence for the log. */
export type FindClientKey = (
  client: Pick<Client, "jwks" | "jwksUri">,
  said: { readonly algorithm: string; readonly keyId: string | undefined },
) => Promise<{ readonly key: ClientKey } | { readonly none: string }>;

/**
 * Finds keys of clients: among those that one registered, or those that it publishes.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517#section-5 | RFC 7517 §5}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#Signing | OpenID Connect Core §10.1}
 */
export function createFindClientKey(dependencies: {
  readonly fetchKeySet: FetchKeySet;
  readonly clock: Clock;
}): FindClientKey {
  const published = createPublishedKeys(dependencies);
  return async ({ jwks, jwksUri }, said) => {
    if (jwksUri !== null) return published.find(jwksUri, (keys) => keyMeant(keys, said));
    const key = keyMeant(jwks?.keys ?? [], said);
    return key === undefined ? { none: "no registered key of the client is meant by its kid" } : { key };
  };
}
