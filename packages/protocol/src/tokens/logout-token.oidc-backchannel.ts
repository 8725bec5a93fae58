import type { Client } from "../client.ts";
import { type Instant, type Milliseconds, toNumericDate } from "../instant.ts";
import type { Signer } from "../ports/signer.ts";

/** `typ` of the header, for whoever verifies it elsewhere (§2.4). */
const logoutType = "logout+jwt";

const event = "http://schemas.openid.net/event/backchannel-logout";

/** As long as the specification proposes at the most: each attempt to deliver one signs another. */
const lifetime: Milliseconds = 2 * 60_000;

/**
 * Signs a logout token. It has no `nonce`, by which it could be taken for an ID token.
 *
 * @param ended - who was signed in, in which session, and the token's own id.
 * @see {@link https://openid.net/specs/openid-connect-backchannel-1_0.html#LogoutToken | OpenID Connect Back-Channel Logout §2.4}
 */
export function signLogoutToken(
  { issuer, signer }: { readonly issuer: string; readonly signer: Pick<Signer, "sign"> },
  { id, idTokenAlgorithm }: Pick<Client, "id" | "idTokenAlgorithm">,
  ended: { readonly sub: string; readonly sid: string; readonly jti: string; readonly at: Instant },
): Promise<string> {
  const claims = {
    iss: issuer,
    sub: ended.sub,
    aud: id,
    iat: toNumericDate(ended.at),
    exp: toNumericDate(ended.at + lifetime),
    jti: ended.jti,
    events: { [event]: {} },
    sid: ended.sid,
  };
  return signer.sign(claims, { alg: idTokenAlgorithm, typ: logoutType });
}

/** Whether what one of our keys signed is a logout token, whatever it was shown as. */
export function isLogout(claims: Readonly<Record<string, unknown>>): boolean {
  return claims["events"] !== undefined;
}
