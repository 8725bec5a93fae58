/**
 * What a request offers as proof of its client, before anything was checked. Each method has a member of its own, which
 * holds what has to be proven: a method that forgets its secret does not compile.
 */
export type PresentedCredentials =
  | NamedClient
  | PresentedSecret<"client_secret_basic">
  | PresentedSecret<"client_secret_post">;

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

/** How a client proves itself at the token endpoint (RFC 7591 §2, `token_endpoint_auth_method`). */
export type ClientAuthenticationMethod = PresentedCredentials["method"];

/** What is presented by one method. */
export type PresentedBy<M extends ClientAuthenticationMethod> = Extract<
  PresentedCredentials,
  { readonly method: M }
>;
