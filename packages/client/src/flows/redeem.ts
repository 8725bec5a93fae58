import type { Connection } from "../connection.ts";
import { partyOf } from "../protocol/party.ts";
import type { TokenEndpoint, TokenReply } from "../protocol/token-endpoint.ts";
import type { Provider, ProviderChoice } from "../provider/resolve-provider.ts";
import { oncePatiently } from "../wire/retry-after.ts";
import type { Bindings } from "./authorization-request.ts";
import { checkCallback } from "./authorization-response.ts";

/**
 * Checks a callback against what the sign-in was begun with, and redeems its code. Answers the connection with the
 * values of the callback, and what the token endpoint gave.
 *
 * @throws {ClientError} `state_mismatch`, `issuer_mismatch`, `callback_invalid`, `denied`, `provider_*`
 */
export type Redeem = (task: {
  readonly connection: Connection;
  readonly bindings: Bindings;
  readonly callbackUrl: URL;
}) => Promise<{ readonly connection: Connection; readonly reply: TokenReply }>;

/** Redeems at whatever provider a connection has. */
export function createRedeem({
  resolveProvider,
  tokenEndpoint,
}: {
  readonly resolveProvider: (choice: ProviderChoice) => Promise<Provider>;
  readonly tokenEndpoint: TokenEndpoint;
}): Redeem {
  return async ({ connection: begun, bindings, callbackUrl }) => {
    const provider = await resolveProvider(begun);
    const checked = checkCallback({ callbackUrl, connection: begun, provider, bindings });
    const connection = { ...begun, captured: { ...begun.captured, ...checked.captured } };
    // Values from the callback may be part of the token endpoint's address.
    const party = partyOf(connection, await resolveProvider(connection));
    const { redirectUri, codeVerifier, nonce, state, signedInSince } = bindings;
    const reply = await oncePatiently(() =>
      tokenEndpoint.code({
        party,
        callback: checked.parameters,
        redirectUri,
        codeVerifier,
        nonce,
        signedInSince,
        values: { redirect_uri: redirectUri, state },
      }),
    );
    return { connection, reply: { ...reply, tokens: { ...reply.tokens, redirectUri } } };
  };
}
