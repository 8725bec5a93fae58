import type { Signer } from "../ports/signer.ts";
import { otherThanIdToken } from "./other-than-id-token.ts";

/** What an ID token of ours says, whether it has expired or not. */
export interface OwnIdToken {
  readonly sub: string;
  /** Of the browser session it was issued in; absent from those that were issued before it was told. */
  readonly sid?: string;
  readonly aud: unknown;
  readonly azp: unknown;
}

/** Reads an ID token of ours, or says why the text is none. */
export type ReadOwnIdToken = (text: string) => Promise<OwnIdToken | { readonly wrong: string }>;

/**
 * {@link ReadOwnIdToken}: signed by a key we still keep, for this issuer, and nothing else that we sign. It tells whom somebody
 * means and proves nothing, so an expired one is as good as a fresh one.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest | OpenID Connect Core §3.1.2.1, id_token_hint}
 */
export function createReadOwnIdToken({
  issuer,
  signer,
}: {
  readonly issuer: string;
  readonly signer: Pick<Signer, "verify">;
}): ReadOwnIdToken {
  return async (text) => {
    const claims = await signer.verify(text);
    if (claims === undefined) return { wrong: "was not signed by a key of ours" };
    if (claims["iss"] !== issuer) return { wrong: "is of another issuer" };
    const other = otherThanIdToken(claims);
    if (other !== undefined) return { wrong: `is ${other}` };
    const { sub, sid, aud, azp } = claims;
    if (typeof sub !== "string" || sub === "") return { wrong: "names nobody" };
    return { sub, ...(typeof sid === "string" ? { sid } : {}), aud, azp };
  };
}

/** Whether the audience holds the client, or the token says that it is the one it was issued to (OpenID Connect Core §2, `azp`). */
export function isIssuedTo(clientId: string, { aud, azp }: OwnIdToken): boolean {
  return azp === clientId || (Array.isArray(aud) ? aud.includes(clientId) : aud === clientId);
}
