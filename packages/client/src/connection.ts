import { isMoment } from "./wire/numbers.ts";
import type { ClientAuthentication, Flow, ProviderDefinition, Step } from "./provider-definition.ts";

/*
 * What the vault keeps of one connection: who is connected to what, as which client, with which tokens. The whole record
 * is secret; every store seals it. Plain JSON: it survives `JSON.parse(JSON.stringify(…))`. Moments are milliseconds
 * since 1970.
 */

/** Where the provider's definition comes from. A catalogue entry is looked up each time, so that its fixes arrive. */
export type ProviderReference =
  | { readonly from: "catalogue"; readonly id: string }
  | { readonly from: "issuer"; readonly issuer: string; readonly definition: ProviderDefinition }
  | { readonly from: "definition"; readonly definition: ProviderDefinition };

/** The client as the provider knows it. */
export interface ClientCredentials {
  readonly id: string;
  readonly secret?: string;
  /** For `private_key_jwt` and JWT bearer: a private JWK. */
  readonly privateKey?: Readonly<Record<string, unknown>>;
  /** Over what the definition says. */
  readonly authentication?: ClientAuthentication;
  /** Present when nobody registered it by hand (RFC 7591). */
  readonly registration?: Registration;
}

/** What a provider gave with a client that registered itself, beside its id and secret. */
export interface Registration {
  readonly registeredAt: number;
  /** Where the registration can be ended, and the token for that (RFC 7592 §3). */
  readonly uri?: string;
  readonly accessToken?: string;
  /** When the secret ends. Absent: never. */
  readonly secretExpiresAt?: number;
  /** Where the browser may come back to after signing out there. */
  readonly signedOutUri?: string;
}

/** What the token endpoint gave. */
export interface Tokens {
  readonly accessToken: string;
  /** `Bearer`, `DPoP`, or what the provider calls it. */
  readonly tokenType: string;
  /** When it was asked for; with `expiresAt` it gives the lifetime. */
  readonly obtainedAt: number;
  /** By this machine's clock. Absent: no end is known. */
  readonly expiresAt?: number;
  readonly refreshToken?: string;
  readonly refreshExpiresAt?: number;
  readonly idToken?: string;
  /** Of the code they came by: some providers want it again at each refresh. */
  readonly redirectUri?: string;
}

/** One connection. */
export interface Connection {
  readonly format: 1;
  /** Unique in its vault: letters, digits, `.`, `_`, `-`, at most 64, not beginning with a dot or dash. */
  readonly name: string;
  /** The group it is shown in. */
  readonly service: string;
  readonly provider: ProviderReference;
  /** Values of the definition's variables. */
  readonly variables: Readonly<Record<string, string>>;
  readonly client: ClientCredentials;
  readonly flow: Flow;
  readonly requestedScopes: readonly string[];
  /** What was granted; absent where the provider never says. */
  readonly grantedScopes?: readonly string[];
  /** Scopes of further parameters, such as `user_scope`. */
  readonly extraScopes?: Readonly<Record<string, readonly string[]>>;
  /** The APIs its tokens are for (RFC 8707 §2), named in every request for one. */
  readonly resources?: readonly string[];
  /** Parameters this connection adds to steps, over the definition's. Templates. */
  readonly parameters?: Readonly<Partial<Record<Step, Readonly<Record<string, string>>>>>;
  readonly redirectUri?: string;
  /** Absent before the first sign-in and after revoking. */
  readonly tokens?: Tokens;
  /** The key that tokens are bound to (RFC 9449), as a private JWK. */
  readonly dpopKey?: Readonly<Record<string, unknown>>;
  /** For `jwt_bearer` with the client's own key: what to sign again when the token ends. */
  readonly assertion?: { readonly subject: string; readonly claims?: Readonly<Record<string, unknown>> };
  /** What callback and token replies gave beside tokens: `team_id`, `instance_url`. */
  readonly captured: Readonly<Record<string, string>>;
  /** Set when the provider ended the grant: only signing in again helps. Tokens stay where they are. */
  readonly reconnect?: { readonly since: number; readonly reason: string };
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What may be shown on a screen or in a log: no secret, no token. */
export interface ConnectionSummary {
  readonly name: string;
  readonly service: string;
  readonly provider: string;
  readonly flow: Flow;
  readonly clientId: string;
  /** When the client registered itself at the provider. */
  readonly clientRegisteredAt?: number;
  readonly scopes: readonly string[];
  /** The APIs its tokens are for; absent where the provider decides. */
  readonly resources?: readonly string[];
  /** `broken`: the vault's record cannot be used, for the reason given; it can only be removed. */
  readonly status: "connected" | "expired" | "reconnect" | "not_connected" | "broken";
  readonly reason?: string;
  readonly tokenType?: string;
  readonly obtainedAt?: number;
  readonly expiresAt?: number;
  readonly canRefresh: boolean;
  readonly refreshExpiresAt?: number;
  readonly captured: Readonly<Record<string, string>>;
  readonly createdAt: number;
  readonly updatedAt: number;
}

const namePattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$/;

/** Whether a connection, service or vault may have this name. */
export function isName(name: string): boolean {
  return namePattern.test(name);
}

/** The connection without its secrets. */
export function summarise(connection: Connection, now: number): ConnectionSummary {
  const { name, service, provider, flow, client, tokens, reconnect, captured } = connection;
  return {
    name,
    service,
    provider: provider.from === "catalogue" ? provider.id : provider.definition.id,
    flow,
    clientId: client.id,
    ...registeredSince(client),
    scopes: connection.grantedScopes ?? connection.requestedScopes,
    ...(connection.resources === undefined ? {} : { resources: connection.resources }),
    status: statusOf(connection, now),
    ...(reconnect === undefined ? {} : { reason: reconnect.reason }),
    ...(tokens === undefined ? {} : lifetimeOf(tokens)),
    canRefresh: canRefresh(connection),
    captured,
    createdAt: momentOr(connection.createdAt, 0),
    updatedAt: momentOr(connection.updatedAt, 0),
  };
}

/** Whether a new access token can be had without a person. */
export function canRefresh({ flow, tokens, client, assertion }: Connection): boolean {
  if (tokens?.refreshToken !== undefined) return true;
  return (
    flow === "client_credentials" ||
    (flow === "jwt_bearer" && client.privateKey !== undefined && assertion !== undefined)
  );
}

function statusOf(connection: Connection, now: number): ConnectionSummary["status"] {
  const { tokens, reconnect } = connection;
  if (reconnect !== undefined) return "reconnect";
  if (tokens === undefined) return "not_connected";
  const end = momentOr(tokens.expiresAt, undefined);
  const expired = end !== undefined && end <= now;
  return expired && !canRefresh(connection) ? "expired" : "connected";
}

function registeredSince({ registration }: ClientCredentials) {
  const { registeredAt } = registration ?? {};
  return isMoment(registeredAt) ? { clientRegisteredAt: registeredAt } : {};
}

/** Records written by older versions may hold times outside today's bounds; these are left out as unknown. */
function lifetimeOf({ tokenType, obtainedAt, expiresAt, refreshExpiresAt }: Tokens) {
  return {
    tokenType,
    ...(isMoment(obtainedAt) ? { obtainedAt } : {}),
    ...(isMoment(expiresAt) ? { expiresAt } : {}),
    ...(isMoment(refreshExpiresAt) ? { refreshExpiresAt } : {}),
  };
}

function momentOr<T>(value: unknown, otherwise: T): number | T {
  return isMoment(value) ? value : otherwise;
}
