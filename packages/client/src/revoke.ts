import { processRevocationResponse, revocationRequest } from "oauth4webapi";
import type { Connection } from "./connection.ts";
import type { BackChannel } from "./protocol/back-channel.ts";
import type { ProviderDefinition } from "./provider-definition.ts";
import { partyOf } from "./protocol/party.ts";
import type { Provider } from "./provider/resolve-provider.ts";

/** How tokens are revoked. */
export interface Revocation {
  /** Where the definition does not say. The refresh token by default. */
  readonly which?: ProviderDefinition["revoke"];
}

/**
 * Ends a connection's tokens at the provider. The refresh token by default, which ends the access tokens too where the
 * provider follows RFC 7009 §2.1.
 *
 * @returns whether the provider was told; `false` where it offers no revocation
 * @throws {ClientError} `provider_*`: the tokens are still valid
 */
export async function revokeAtProvider(
  connection: Connection,
  provider: Provider,
  backChannel: BackChannel,
  { which }: Revocation = {},
): Promise<boolean> {
  if (!provider.hasEndpoint("revocation") || connection.tokens === undefined) return false;
  for (const { token, hint } of tokensToRevoke(connection.tokens, provider.definition.revoke ?? which)) {
    await backChannel({
      party: partyOf(connection, provider),
      step: "revocation",
      values: { access_token: connection.tokens.accessToken, refresh_token: connection.tokens.refreshToken },
      accept: () => ({ status: 200, body: {} }),
      work: async ({ server, client, auth, options }) => {
        const more = { ...options, additionalParameters: { token_type_hint: hint } };
        return processRevocationResponse(await revocationRequest(server, client, auth, token, more));
      },
    });
  }
  return true;
}

function tokensToRevoke(
  { accessToken, refreshToken }: NonNullable<Connection["tokens"]>,
  which: ProviderDefinition["revoke"],
) {
  const access = { token: accessToken, hint: "access_token" };
  if (refreshToken === undefined || which === "access_token") return [access];
  const refresh = { token: refreshToken, hint: "refresh_token" };
  return which === "both" ? [refresh, access] : [refresh];
}

/** The connection without its tokens. */
export function signedOut(connection: Connection, now: number): Connection {
  const { tokens: _, reconnect: __, grantedScopes: ___, ...others } = connection;
  return { ...others, updatedAt: now };
}
