import { ClientError } from "../client-error.ts";
import type { Connection } from "../connection.ts";
import type { Provider } from "../provider/resolve-provider.ts";
import { signJwt } from "./private-key.ts";
import { hasPerson, joinScopes } from "./scopes.ts";
import { partyOf } from "./party.ts";
import type { GrantRequest, TokenEndpoint, TokenReply } from "./token-endpoint.ts";

/* A new access token without a person: by the refresh token, or by asking again with the client's own credentials. */

type Grant = Omit<GrantRequest, "party" | "signal">;

/** @throws {ClientError} `no_token` when there is nothing to renew with, and what the provider answers */
export async function renew(
  tokenEndpoint: TokenEndpoint,
  connection: Connection,
  provider: Provider,
  now: number,
): Promise<TokenReply> {
  const party = partyOf(connection, provider);
  return tokenEndpoint.grant({ party, ...grantOf(connection, provider, now) });
}

function grantOf(connection: Connection, provider: Provider, now: number): Grant {
  const { tokens, flow } = connection;
  if (tokens?.refreshToken !== undefined)
    return {
      step: "refresh",
      grantType: "refresh_token",
      parameters: { refresh_token: tokens.refreshToken },
      values: {
        access_token: tokens.accessToken,
        redirect_uri: tokens.redirectUri,
        scope: scopeOf(connection, provider)["scope"],
      },
    };
  if (flow === "client_credentials") return clientCredentialsGrant(connection, provider);
  if (flow === "jwt_bearer" && connection.assertion !== undefined)
    return jwtBearerGrant(connection, provider, now);
  const { name, refresh } = provider.definition;
  const hint = hasPerson(flow) ? refresh?.offlineHint : undefined;
  throw new ClientError(
    "no_token",
    `${name} gave no refresh token, so ${connection.name} must be connected again.${hint === undefined ? "" : ` ${hint}`}`,
  );
}

/** RFC 6749 §4.4. */
export function clientCredentialsGrant(connection: Connection, provider: Provider): Grant {
  return {
    step: "client_credentials",
    grantType: "client_credentials",
    parameters: scopeOf(connection, provider),
  };
}

const assertionLifetime = 300;

/** RFC 7523 §2.1: an assertion signed here, or one that was given. @throws {ClientError} `bad_request` */
export function jwtBearerGrant(
  connection: Connection,
  provider: Provider,
  now: number,
  given?: string,
): Grant {
  return {
    step: "jwt_bearer",
    grantType: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    parameters: { assertion: given ?? sign(connection, provider, now), ...scopeOf(connection, provider) },
  };
}

function sign({ client, assertion }: Connection, provider: Provider, now: number): string {
  if (client.privateKey === undefined || assertion === undefined)
    throw new ClientError(
      "bad_request",
      "Give a finished assertion, or the client's private key and a subject to sign.",
    );
  const iat = Math.floor(now / 1000);
  return signJwt(client.privateKey, {
    iss: client.id,
    sub: assertion.subject,
    aud: provider.issuer ?? provider.endpoint("token"),
    iat,
    exp: iat + assertionLifetime,
    jti: crypto.randomUUID(),
    ...assertion.claims,
  });
}

/** The scope parameters in the form this provider wants. */
export function scopeOf(connection: Connection, { definition }: Provider): Readonly<Record<string, string>> {
  return joinScopes(definition, connection.requestedScopes, connection.extraScopes);
}
