/**
 * What a request offers as proof of its client, before anything was checked. Each method has a member of its own, which
 * holds what has to be proven: a method that forgets its secret does not compile.
 */
export type PresentedCredentials =
  | NamedClient
  | PresentedSecret<"client_secret_basic">
  | PresentedSecret<"client_secret_post">
  | PresentedAssertion<"client_secret_jwt">
  | PresentedAssertion<"private_key_jwt">;

/** A public client, which proves nothing. */
export interface NamedClient {
  readonly method: "none";
  readonly clientId: string;
}

/** A secret, wherever it was sent. */
export interface PresentedSecret<M extends string = string> {
  readonly method: M;
  readonly clientId: string;
  readonly secret: string;
}

/** An assertion, taken apart. Nothing of it is verified. */
export interface ReadAssertion {
  /** The compact JWS. */
  readonly text: string;
  readonly algorithm: string;
  readonly keyId: string | undefined;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** A JWT that the client signed, read and not yet verified. */
export interface PresentedAssertion<M extends string = string> {
  readonly method: M;
  /** Whom it says it is about. */
  readonly clientId: string;
  readonly assertion: ReadAssertion;
}

/** How a client proves itself at the token endpoint (RFC 7591 §2, `token_endpoint_auth_method`). */
export type ClientAuthenticationMethod = PresentedCredentials["method"];

/** What is presented by one method. */
export type PresentedBy<M extends ClientAuthenticationMethod> = Extract<
  PresentedCredentials,
  { readonly method: M }
>;

const withSecret: ReadonlySet<ClientAuthenticationMethod> = new Set([
  "client_secret_basic",
  "client_secret_post",
  "client_secret_jwt",
]);

/** Whether a client that proves itself so needs a secret. */
export function needsSecret(method: ClientAuthenticationMethod): boolean {
  return withSecret.has(method);
}
