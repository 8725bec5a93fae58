import { bindings } from "./bindings.ts";
import { createCodec, flag, number, optional, text, texts, unless, type RecordOf } from "./record.ts";

const fields = [
  text("id"),
  text("clientId"),
  text("userId"),
  text("grantId"),
  text("redirectUri"),
  /** Whether the request named it; then the token request must too (RFC 6749 §4.1.3). */
  flag("redirectUriSent"),
  texts("scopes"),
  optional(text("challenge")),
  optional(text("nonce")),
  number("authenticatedAt"),
  texts("methods"),
  number("expiresAt"),
  /** Of the browser session it was issued in. A release before this one sealed none, nor an epoch. */
  unless(text("sid"), ""),
  /** See `epochOf`. */
  unless(number("epoch"), 0),
  ...bindings,
  /** Claims of the person that the ID token is to hold (OpenID Connect Core §5.5). */
  optional(texts("claims")),
] as const;

/** Everything an authorization code is bound to (RFC 6749 §4.1.2, §10.5). */
export type AuthorizationCodeRecord = RecordOf<typeof fields>;

/** How authorization codes are written and read. */
export const authorizationCode = createCodec(fields);
