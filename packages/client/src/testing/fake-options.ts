import type { webcrypto } from "node:crypto";
import type { FakeAnswer } from "./fake-http.ts";

/** How the fake provider behaves. All of it may be changed while it runs. Times in milliseconds. */
export interface FakeProviderOptions {
  /** The clients it knows. One `client` with the secret `client secret` by default. */
  readonly clients: readonly FakeClient[];
  readonly refresh: "none" | "reuse" | "rotate";
  /** How long a spent refresh token is still answered with the same successor. 0: its reuse ends the family. */
  readonly grace: number;
  readonly accessLifetime: number;
  /** How long the token endpoint thinks before it answers. */
  readonly delay: number;
  /** What a caller costs that is gone before its answer: its refresh token, or nothing. */
  readonly abandoned: "spent" | "rolled back";
  /** While it is, the token endpoint thinks on. */
  readonly paused: boolean;
  /** Fields that token replies leave out, such as `token_type` or `expires_in`. */
  readonly missing: readonly string[];
  readonly scopes: "spaces" | "commas" | "array";
  readonly format: "json" | "form";
  /** The object that token fields stand in. */
  readonly nestedUnder: string | undefined;
  /** Errors come with status 200. */
  readonly errorsAs200: boolean;
  /** A whole endpoint broken: what it answers instead. */
  readonly fault: FakeFault | undefined;
  /** What the token endpoint answers, whatever it is asked, beside {@link FakeProviderOptions.fault}. */
  readonly answer: FakeAnswer | undefined;
  readonly pkce: "required" | "ok" | "refused";
  readonly par: "off" | "ok" | "required";
  /** `nonce` wants its nonce in every proof. */
  readonly dpop: "off" | "ok" | "nonce";
  /** What the person does at the consent page. */
  readonly consent: "allow" | "deny";
  /** `iss` of callbacks: the issuer, none, or another's. */
  readonly iss: "own" | "none" | "other";
  readonly deviceInterval: number;
  /** Added to its clock, and to the `Date` of its answers. */
  readonly clockOffset: number;
}

/** A client the fake provider knows. Without a secret and a key it is public. */
export interface FakeClient {
  readonly id: string;
  readonly secret?: string;
  /** Public key of `private_key_jwt`. */
  readonly publicKey?: webcrypto.JsonWebKey;
}

/** A token endpoint that is not itself: a web page, half a reply, silence, nothing, another host, an outage. */
export type FakeFault = "html" | "half" | "silence" | "nothing" | "redirect" | "outage" | "huge" | "cut";

/** How it behaves when nothing else is said: strict, as most are that rotate. */
export const usualOptions: FakeProviderOptions = {
  clients: [{ id: "client", secret: "client secret" }],
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
