import { prove, type AuthenticatedClient } from "../brand.ts";
import type { Client, ClientAuthenticationMethod, ClientSecret } from "../client.ts";
import { invalidClient, invalidRequest, tooManyGuesses } from "../errors/oauth-error.ts";
import type { Instant } from "../instant.ts";
import type { Clients } from "../ports/clients.ts";
import type { Clock } from "../ports/clock.ts";
import type { Hashing } from "../ports/hashing.ts";
import { remember } from "../remember.ts";
import type { ProtocolRequest } from "../request/protocol-request.ts";
import { readClientSecretBasic, type Base64Decoder } from "./client-secret-basic.rfc6749.ts";
import { readClientSecretPost } from "./client-secret-post.rfc6749.ts";
import { readNone } from "./none.rfc6749.ts";
import type { PresentedCredentials } from "./presented-credentials.ts";
import { createSecretGuesses } from "./secret-guesses.ts";

/** The methods there is a file for; discovery advertises exactly these. */
export const clientAuthenticationMethods: readonly ClientAuthenticationMethod[] = [
  "client_secret_basic",
  "client_secret_post",
  "none",
];

/** What client authentication needs. */
export interface ClientAuthenticationDependencies {
  readonly clients: Clients;
  readonly hashing: Hashing;
  readonly clock: Clock;
  readonly decodeBase64: Base64Decoder;
}

/** A machine sends the same header with every request. Longer ids and secrets than ours are read each time. */
const headers = { texts: 2_000, longest: 512 } as const;

/**
 * How the secrets we make look: 256 random bits. Whoever holds one is let in however others guess, because a guess at one is
 * hopeless at any speed.
 */
const isGenerated = /^gwcs_[\w-]{43}/;

/** Turns the credentials of a request into a client that proved itself, or refuses. */
export type AuthenticateClient = (request: ProtocolRequest) => Promise<AuthenticatedClient>;

/**
 * Client authentication: one method per request, and only the one the client is registered with.
 *
 * @throws {OAuthError} `invalid_request` for two methods at once, `invalid_client` for anything that does not hold,
 *   `temporarily_unavailable` with a time to wait for too many wrong secrets.
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2.3 | RFC 6749 §2.3}
 */
export function createAuthenticateClient(dependencies: ClientAuthenticationDependencies): AuthenticateClient {
  const { clients, hashing, clock, decodeBase64 } = dependencies;
  const guesses = createSecretGuesses();
  const readBasic = remember((header) => readClientSecretBasic(header, decodeBase64), headers);
  /** The hash these credentials were found to match. They live as long as their header is remembered. */
  const proven = new WeakMap<PresentedCredentials, string>();

  /** The digest of a secret costs more than all else here, so once is enough for as long as that secret lives. */
  function holds(client: Client, presented: PresentedCredentials, secret: string, now: Instant): boolean {
    const lives = ({ expiresAt }: ClientSecret) => expiresAt === undefined || expiresAt > now;
    const before = proven.get(presented);
    if (client.secrets.some((one) => one.hash === before && lives(one))) return true;
    const match = client.secrets.find((one) => lives(one) && hashing.matches(secret, one.hash));
    if (match !== undefined) proven.set(presented, match.hash);
    return match !== undefined;
  }

  /** @throws {OAuthError} when the secret is none of the client's, or is not even looked at. */
  function judge(
    client: Client,
    presented: PresentedCredentials,
    secret: string,
    { authorization, network = () => "" }: ProtocolRequest,
  ): void {
    const now = clock();
    const waitUntil = guesses.waitUntil(client.id, network, now);
    if (waitUntil !== undefined && !isGenerated.test(secret))
      throw tooManyGuesses(client.id, waitUntil - now);
    if (holds(client, presented, secret, now)) return;
    if (waitUntil !== undefined) throw tooManyGuesses(client.id, waitUntil - now);
    guesses.failed(client.id, network, now);
    throw invalidClient("no live secret of the client matches", authorization !== undefined, client.id);
  }

  return async (request) => {
    const presented = readCredentials(request, readBasic);
    const usedHeader = request.authorization !== undefined;
    const client = await clients.find(presented.clientId);
    if (client === undefined) throw invalidClient("no client has this id", usedHeader);
    if (client.status !== "active") throw invalidClient("client is suspended", usedHeader, client.id);
    if (client.authenticationMethod !== presented.method) {
      throw invalidClient(
        `client is registered for ${client.authenticationMethod}, used ${presented.method}`,
        usedHeader,
        client.id,
      );
    }
    if (presented.secret !== undefined) judge(client, presented, presented.secret, request);
    return prove<AuthenticatedClient>({ client });
  };
}

function readCredentials(
  request: ProtocolRequest,
  readBasic: (header: string) => PresentedCredentials,
): PresentedCredentials {
  const { parameters, authorization } = request;
  const clientId = parameters.values.get("client_id");
  const secret = parameters.values.get("client_secret");
  if (authorization !== undefined) {
    const presented = readBasic(authorization);
    if (secret !== undefined) throw invalidRequest("Client credentials were sent in two ways at once.");
    if (clientId !== undefined && clientId !== presented.clientId) {
      throw invalidRequest("client_id differs from the authenticated client.");
    }
    return presented;
  }
  if (secret !== undefined) return readClientSecretPost(parameters, secret);
  if (clientId !== undefined) return readNone(clientId);
  // A challenge although no header was sent: the client has yet to choose a method (RFC 6749 §5.2).
  throw invalidClient("no client credentials in the request", true);
}
