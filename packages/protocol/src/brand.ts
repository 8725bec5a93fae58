import type { Client } from "./client.ts";
import type { Instant } from "./instant.ts";
import type { Acting, Reaching } from "./whose.ts";

/*
 * Proofs as types (principle P4). Each interface below carries a private brand, and the one function named in its
 * comment is the only place that sets it, so a step that was skipped does not compile.
 */
declare const proof: unique symbol;

/** A client that proved itself. Only `authenticateClient` makes one (RFC 6749 §2.3). */
export interface AuthenticatedClient {
  readonly client: Client;
  readonly [proof]: "authenticated-client";
}

/** Proof that answers, errors included, may be sent to this URI. Only `resolveRedirect` makes one (RFC 6749 §3.1.2). */
export interface SafeRedirect {
  readonly client: Client;
  /** The URI as it was asked for: the exact text a code is bound to. */
  readonly uri: string;
  readonly state: string | undefined;
  readonly [proof]: "safe-redirect";
}

/** A person whose browser session was checked. Only `identity` makes one, through {@link signedIn}. */
export interface SignedInUser {
  readonly userId: string;
  readonly sessionId: string;
  /** What the session is called outside of its cookie: stays when the person signs in again in the same browser. */
  readonly sid: string;
  /** The epoch of the person that the session was opened in, see `epochOf`. */
  readonly epoch: number;
  /** When the person last proved who they are; becomes `auth_time`. */
  readonly authenticatedAt: Instant;
  /** Authentication methods used (RFC 8176), such as `pwd`. */
  readonly methods: readonly string[];
  readonly [proof]: "signed-in-user";
}

/**
 * Proof that this person just said yes to exactly these scopes. Only `decideConsent` makes one, and
 * for an app, whose yes is said at a place, the flow inside places (`createFlowInside`).
 */
export interface FreshConsent {
  readonly userId: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly [proof]: "fresh-consent";
}

/** Whoever is about to run an operation has the permission it needs, for those things. Only `perform` makes one. */
export interface Permitted extends Reaching, Acting {
  readonly [proof]: "permitted";
}

type Proof = AuthenticatedClient | SafeRedirect | SignedInUser | FreshConsent | Permitted;

/** Sets the brand. Called by the proving functions and by nobody else; the architecture test keeps the list. */
export function prove<P extends Proof>(facts: Omit<P, typeof proof>): P {
  return facts as P;
}
