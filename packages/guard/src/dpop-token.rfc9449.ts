import { type BearerToken, type Presented, readBearerToken } from "./bearer-token.rfc6750.ts";

/** The one token of a request, and how it was sent: by whoever has it, or with a proof of the key it is bound to. */
export interface SentToken {
  readonly scheme: "Bearer" | "DPoP";
  readonly presented: BearerToken;
}

const byDpop = /^DPoP( .*)$/is;

/**
 * Finds the token, sent by either scheme. What holds of a bearer token in wrong places holds of a bound one.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9449#section-7.1 | RFC 9449 §7.1}
 */
export function readToken(request: Presented): SentToken {
  const { authorization } = request;
  const lines = typeof authorization === "string" ? [authorization] : (authorization ?? []);
  const [line = "", ...others] = lines;
  const rest = others.length === 0 ? byDpop.exec(line)?.[1] : undefined;
  if (rest === undefined) return { scheme: "Bearer", presented: readBearerToken(request) };
  return { scheme: "DPoP", presented: readBearerToken({ ...request, authorization: `Bearer${rest}` }) };
}
