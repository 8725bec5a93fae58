import type { webcrypto } from "node:crypto";
import type { FakeAnswer } from "./fake-http.ts";

/** How the fake provider behaves. Everything may be changed while it runs. Times in milliseconds. */
export interface FakeProviderOptions {
  /** The clients it knows. One `client` with the secret `client secret` by default. */
  readonly clients: readonly FakeClient[];
  /** Whether clients register themselves (RFC 7591): all, or those with the token `may register`. */
  readonly registration: "off" | "open" | "token";
  /** Whether it says that it takes the addresses of documents for client ids. A client of that id must be among `clients`. */
  readonly documents: boolean;
  /** Whether it has a page that signs a browser out. */
  readonly endSession: boolean;
  readonly refresh: "none" | "reuse" | "rotate";
  /** How long a spent refresh token is still answered with the same successor. 0: its reuse ends the family. */
  readonly grace: number;
  readonly accessLifetime: number;
  /** How long the token endpoint waits before it answers. */
  readonly delay: number;
  /** What happens to the refresh token of a caller that is gone before its answer. */
  readonly abandoned: "spent" | "rolled back";
  /** While true, the token endpoint does not answer. */
  readonly paused: boolean;
  /** Fields that token replies leave out, such as `token_type` or `expires_in`. */
  readonly missing: readonly string[];
  readonly scopes: "spaces" | "commas" | "array";
  readonly format: "json" | "form";
  /** The member that holds the token fields. */
  readonly nestedUnder: string | undefined;
  /** Errors come with status 200. */
  readonly errorsAs200: boolean;
  /** A broken endpoint: what it answers instead. */
  readonly fault: FakeFault | undefined;
  /** What the token endpoint always answers, in addition to {@link FakeProviderOptions.fault}. */
  readonly answer: FakeAnswer | undefined;
  readonly pkce: "required" | "ok" | "refused";
  readonly par: "off" | "ok" | "required";
  /** `nonce` requires its nonce in every proof. */
  readonly dpop: "off" | "ok" | "nonce";
  /** What the person does at the consent page. */
  readonly consent: "allow" | "deny";
  /** `iss` of callbacks: the issuer, none, or another's. */
  readonly iss: "own" | "none" | "other";
  readonly deviceInterval: number;
  /** Added to its clock, and so to the `Date` of its answers. */
  readonly clockOffset: number;
}

/** A client the fake provider knows. Without a secret and a key it is public. */
export interface FakeClient {
  readonly id: string;
  readonly secret?: string;
  /** Public key of `private_key_jwt`. */
  readonly publicKey?: webcrypto.JsonWebKey;
  /** `false`: it is not registered for the device grant. */
  readonly devices?: false;
}

/** How a token endpoint is broken: a web page, half a reply, silence, nothing, another host, an outage. */
export type FakeFault = "html" | "half" | "silence" | "nothing" | "redirect" | "outage" | "huge" | "cut";

/** The default behaviour: strict, like most providers that rotate. */
export const usualOptions: FakeProviderOptions = {
  clients: [{ id: "client", secret: "client secret" }],
  registration: "off",
  documents: false,
  endSession: false,
  refresh: "rotate",
  grace: 0,
  accessLifetime: 3_600_000,
  delay: 0,
  abandoned: "spent",
  paused: false,
  missing: [],
  scopes: "spaces",
  format: "json",
  nestedUnder: undefined,
  errorsAs200: false,
  fault: undefined,
  answer: undefined,
  pkce: "ok",
  par: "off",
  dpop: "off",
  consent: "allow",
  iss: "own",
  deviceInterval: 50,
  clockOffset: 0,
};
