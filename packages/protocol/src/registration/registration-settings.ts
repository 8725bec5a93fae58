import type { ClientKeySet } from "../client.ts";

/** How clients register themselves here, as the operator decides. */
export interface RegistrationSettings {
  /** Nobody, whoever has an initial access token (RFC 7591 §3), or everybody. */
  readonly policy: "off" | "initial_token" | "open";
  /** Whether one may have `client_credentials`, by which it gets tokens without a person. */
  readonly clientCredentials: boolean;
  /** Whether PKCE is required of a confidential one; of a public one it always is. */
  readonly pkce: "required" | "optional";
  /** How many may register from one network in an hour without an initial access token, as one thread counts. */
  readonly perHour: number;
  /** How many there may be that nobody ever used. */
  readonly mostUnused: number;
  /** Whose software statements are believed (RFC 7591 §2.3). */
  readonly statements: readonly StatementIssuer[];
  /** Whether a client is verified that comes with a statement which is believed. */
  readonly statementsVerify: boolean;
}

/** Somebody who vouches for software, and the keys they sign with: those here, or those at an https address. */
export interface StatementIssuer {
  readonly issuer: string;
  readonly keys: ClientKeySet | { readonly uri: string };
}
