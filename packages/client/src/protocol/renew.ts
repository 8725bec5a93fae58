import { ClientError } from "../client-error.ts";
import type { Connection } from "../connection.ts";
import type { Provider } from "../provider/resolve-provider.ts";
import { fill } from "../template.ts";
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
    parameters:
      given === undefined
        ? signedGrant(connection, provider, now)
        : { assertion: given, ...scopeOf(connection, provider) },
  };
}

function signedGrant(connection: Connection, provider: Provider, now: number) {
  const scopes = scopeOf(connection, provider);
  const claimed = provider.definition.jwtBearer?.scopes === "claim";
  const assertion = sign(connection, provider, now, claimed ? scopes : {});
  return { assertion, ...(claimed ? {} : scopes) };
}

/** Lives shortly: some providers refuse one that could be shown to them for longer. */
const assertionLifetime = 60;

function sign({ client, assertion }: Connection, provider: Provider, now: number, scopes: object): string {
  if (client.privateKey === undefined || assertion === undefined)
    throw new ClientError(
      "bad_request",
      "Give a finished assertion, or the client's private key and a subject to sign.",
    );
  const { audience, lifetime = assertionLifetime } = provider.definition.jwtBearer ?? {};
  const iat = Math.floor(now / 1000);
  return signJwt(client.privateKey, {
    iss: client.id,
    sub: assertion.subject,
    aud:
      audience === undefined
        ? (provider.issuer ?? provider.endpoint("token"))
        : fill(audience, provider.values),
    iat,
    exp: iat + lifetime,
    jti: crypto.randomUUID(),
    ...scopes,
    ...assertion.claims,
  });
}

/** The scope parameters in the form this provider wants. */
export function scopeOf(connection: Connection, { definition }: Provider): Readonly<Record<string, string>> {
  return joinScopes(definition, connection.requestedScopes, connection.extraScopes);
}
