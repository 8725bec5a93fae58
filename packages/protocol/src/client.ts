import type { ClientAuthenticationMethod } from "./client-authentication/presented-credentials.ts";
import type { Instant } from "./instant.ts";

/**
 * The grant types a client may register for (RFC 7591 §2, `grant_types`). What RFC 6749 did not name is named by a URI.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.5 | RFC 6749 §4.5}
 */
export type GrantType =
  | "authorization_code"
  | "refresh_token"
  | "client_credentials"
  | "implicit"
  | "password"
  | `urn:${string}`;

/** Where a client runs (OpenID Connect Registration §2, `application_type`). */
export type ApplicationType = "web" | "native";

/**
 * Where a client comes from: registered by people here (command line, API, console, an app's publisher), by itself at the
 * registration endpoint (RFC 7591), or known by a document at the address that is its id (Client ID Metadata Document).
 */
export type ClientOrigin = "management" | "registration" | "metadata_document";

/** Algorithms this house signs ID tokens with. */
export type SigningAlgorithm = "ES256" | "RS256";

/** Algorithms a client may sign its assertions with (RFC 7518 §3.1, RFC 9864 §2.2 for `Ed25519`). */
export type AssertionAlgorithm =
  | "ES256"
  | "ES384"
  | "ES512"
  | "EdDSA"
  | "Ed25519"
  | "PS256"
  | "RS256"
  | "HS256";

/** Algorithms a client may sign its request objects with, or leave them unsigned (OpenID Connect Registration §2, `request_object_signing_alg`). */
export type RequestObjectAlgorithm = AssertionAlgorithm | "none";

/** Public keys of a client, as it registered them (RFC 7517 §5). No key holds a private member. */
export interface ClientKeySet {
  readonly keys: readonly ClientKey[];
}

/** One of them: a JWK, of which nothing is kept but what verifies a signature and names the key. */
export type ClientKey = Readonly<Record<string, unknown>>;

/** One of at most two live secrets of a client. Only a keyed hash is kept (ARCHITECTURE.md, Storage). */
export interface ClientSecret {
  readonly id: string;
  /** What `Hashing.keyed` made of it. */
  readonly hash: string;
  /** The secret itself, sealed, of a client that signs with it (`client_secret_jwt`, ADR 62); of all others absent. */
  readonly sealed?: string;
  /** The first characters of the secret, so a person can tell two apart. */
  readonly hint: string;
  readonly createdAt: Instant;
  /** Absent while the secret has no planned end. */
  readonly expiresAt?: Instant;
}

/**
 * A registered OAuth client (RFC 6749 §2).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2 | RFC 6749 §2}
 */
export interface Client {
  /** `client_id`: 1–100 visible ASCII characters, or the https address of a metadata document, of 255 at the most. */
  readonly id: string;
  /** The person whose it is, by id; `null` for one of the platform. */
  readonly owner: string | null;
  /** The name a person reads on the consent page. */
  readonly name: string;
  readonly type: "confidential" | "public";
  /** Of a native app the port of a loopback redirect URI is free. */
  readonly applicationType: ApplicationType;
  readonly status: "active" | "suspended";
  readonly origin: ClientOrigin;
  /**
   * Whether people here know it: they registered it, or an administrator looked at it. One that is not verified is in
   * quarantine, see `quarantineProblems`.
   */
  readonly verified: boolean;
  readonly authenticationMethod: ClientAuthenticationMethod;
  /** The one it signs its assertions with; `null` where it signs none, or with any its keys are for (RFC 7591 §2, `token_endpoint_auth_signing_alg`). */
  readonly authenticationAlgorithm: AssertionAlgorithm | null;
  /** Its public keys; `null` where it has none, or publishes them. */
  readonly jwks: ClientKeySet | null;
  /** Where it publishes them: https. Never beside {@link Client.jwks}. */
  readonly jwksUri: string | null;
  readonly secrets: readonly ClientSecret[];
  /** Absolute, without fragment; compared exactly, save a native app's loopback port (RFC 8252 §7.3). */
  readonly redirectUris: readonly string[];
  /** Where people may be sent after they signed out; compared exactly (OpenID Connect RP-Initiated Logout §3.1). */
  readonly postLogoutRedirectUris: readonly string[];
  /** Where it is told that a session it signed somebody in by has ended; `null` for nowhere (OpenID Connect Back-Channel Logout §2.2). */
  readonly backchannelLogoutUri: string | null;
  /** It needs to know which session that was; it is always told. */
  readonly backchannelLogoutSessionRequired: boolean;
  /** What is loaded in a frame when a person signs out here; `null` for nothing (OpenID Connect Front-Channel Logout §2). */
  readonly frontchannelLogoutUri: string | null;
  /** It needs to know which session that was; it is always told. */
  readonly frontchannelLogoutSessionRequired: boolean;
  /** Where others may send people who are to sign in to it; `null` for nowhere (OpenID Connect Core §4). */
  readonly initiateLoginUri: string | null;
  /** Whether it knows a person by their id, or by a name that no client of another sector knows (OpenID Connect Core §8). */
  readonly subjectType: "public" | "pairwise";
  /** Where all its redirect URIs are listed, whose host is its sector; `null` where theirs is (OpenID Connect Core §8.1). */
  readonly sectorIdentifierUri: string | null;
  readonly grantTypes: readonly GrantType[];
  /** Every scope this client may ever be given. */
  readonly scopes: readonly string[];
  /** Ours: consent is skipped where answers are assured to reach it (RFC 8252 §8.6). */
  readonly firstParty: boolean;
  /** `optional` only for a confidential client whose operator relaxed it. */
  readonly pkce: "required" | "optional";
  /** Whether people are sent with nothing but a reference to a request that was sent ahead (RFC 9126 §6). */
  readonly requirePushedRequests: boolean;
  /** Where its request objects may be read, https; compared without fragments (OpenID Connect Registration §2, `request_uris`). */
  readonly requestUris: readonly string[];
  /** The one its request objects are signed with, if any; `null` for any its keys are for, or none (`request_object_signing_alg`). */
  readonly requestObjectAlgorithm: RequestObjectAlgorithm | null;
  /** Whether it asks by signed request objects and in no other way (RFC 9101 §10.5). */
  readonly requireSignedRequests: boolean;
  /** Whether it gets tokens by a proof of possession and in no other way (RFC 9449 §5.2). */
  readonly dpopBoundAccessTokens: boolean;
  readonly idTokenAlgorithm: SigningAlgorithm;
  /** What userinfo is signed with for it; `null` where it is told in JSON (OpenID Connect Core §5.3.2). */
  readonly userinfoAlgorithm: SigningAlgorithm | null;
  /** Audiences (APIs) whose tokens this client may introspect: it is their resource server (RFC 7662 §2.1). */
  readonly introspects: readonly string[];
  readonly createdAt: Instant;
  /** How often it was suspended, see `epochOf`; absent for never. */
  readonly epoch?: number;
  /**
   * The app it belongs to, and where it is used: with live organisations, or in sandboxes. Such a client is allowed at a place and
   * never by itself. Absent for a client of no app.
   */
  readonly app?: { readonly id: string; readonly environment: "live" | "test" };
}
