import { ClientError } from "../client-error.ts";
import type { Connection } from "../connection.ts";
import type { ConnectRequest } from "../grantway.ts";
import { partyOf } from "../protocol/party.ts";
import { clientCredentialsGrant, jwtBearerGrant, scopeOf } from "../protocol/renew.ts";
import type { GrantRequest, TokenEndpoint, TokenReply } from "../protocol/token-endpoint.ts";
import { oncePatiently } from "../wire/retry-after.ts";
import type { Provider } from "../provider/resolve-provider.ts";

/*
 * Connecting with what the caller has: the client's own credentials, a key, an assertion, another token, or (legacy,
 * only when it is named) a person's password.
 */

/** @throws {ClientError} `bad_request` when something needed was not given */
export async function tokensWithoutPerson(task: {
  readonly request: ConnectRequest;
  readonly connection: Connection;
  readonly provider: Provider;
  readonly tokenEndpoint: TokenEndpoint;
  readonly now: number;
}): Promise<TokenReply> {
  const { request, connection, provider, tokenEndpoint, now } = task;
  if (connection.flow === "static") return staticReply(request, provider, now);
  const grant = grantFor(task);
  const ask = () =>
    tokenEndpoint.grant({ party: partyOf(connection, provider), signal: request.signal, ...grant });
  return oncePatiently(ask, request.signal);
}

function grantFor({
  request,
  connection,
  provider,
  now,
}: Parameters<typeof tokensWithoutPerson>[0]): Omit<GrantRequest, "party" | "signal"> {
  switch (connection.flow) {
    case "client_credentials":
      return clientCredentialsGrant(connection, provider);
    case "jwt_bearer": {
      const given = typeof request.assertion === "string" ? request.assertion : undefined;
      return jwtBearerGrant(connection, provider, now, given);
    }
    case "password":
      return passwordGrant(request, connection, provider);
    case "token_exchange":
      return exchangeGrant(request, connection, provider);
    case "code":
    case "device":
    case "static":
      throw new Error(`${connection.flow} is not for here`);
  }
}

/** RFC 6749 §4.3, which RFC 9700 §2.4 forbids for anything new. The password is sent once and never stored. */
function passwordGrant(request: ConnectRequest, connection: Connection, provider: Provider) {
  if (request.password === undefined)
    throw new ClientError("bad_request", "The password grant needs a user name and a password.");
  const { username, password } = request.password;
  return {
    step: "password",
    grantType: "password",
    parameters: { username, password, ...scopeOf(connection, provider) },
  } as const;
}

/** RFC 8693 §2.1. */
function exchangeGrant({ exchange }: ConnectRequest, connection: Connection, provider: Provider) {
  if (exchange === undefined)
    throw new ClientError("bad_request", "A token exchange needs a token to exchange.");
  const {
    subjectToken,
    subjectTokenType,
    actorToken,
    actorTokenType,
    requestedTokenType,
    audience,
    resource,
  } = exchange;
  const optional = {
    actor_token: actorToken,
    actor_token_type: actorToken === undefined ? undefined : typeUrn(actorTokenType),
    requested_token_type: requestedTokenType === undefined ? undefined : typeUrn(requestedTokenType),
    audience,
    resource,
  };
  return {
    step: "token_exchange",
    grantType: "urn:ietf:params:oauth:grant-type:token-exchange",
    parameters: {
      subject_token: subjectToken,
      subject_token_type: typeUrn(subjectTokenType),
      ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Record<
        string,
        string
      >),
      ...scopeOf(connection, provider),
    },
  } as const;
}

function typeUrn(type = "access_token"): string {
  return type.includes(":") ? type : `urn:ietf:params:oauth:token-type:${type}`;
}

function staticReply({ staticToken }: ConnectRequest, { definition }: Provider, now: number): TokenReply {
  if (staticToken === undefined || staticToken === "")
    throw new ClientError(
      "bad_request",
      `${definition.name} wants a key: ${definition.staticToken?.description ?? "give the one you were given."}`,
    );
  const tokenType = definition.staticToken?.scheme ?? "Bearer";
  return {
    tokens: { accessToken: staticToken, tokenType, obtainedAt: now },
    scopes: undefined,
    captured: {},
  };
}
