import { callback, type Instance } from "./instance.ts";

/* The requests of `own-app`, a client that needs no consent: a code with PKCE, and its redemption. */

const verifier = "v".repeat(43);
const challenge = "7w_YNF9DSfIdPf_pRjSq646_kPr-2-o9NAl16JGghdM";

/** The address it sends a browser to, relative to the issuer. */
export const authorizePath = `/authorize?${new URLSearchParams({
  response_type: "code",
  client_id: "own-app",
  redirect_uri: callback,
  scope: "read",
  code_challenge: challenge,
  code_challenge_method: "S256",
}).toString()}`;

/** The form that redeems a code. */
export function redemption({ ownApp }: Instance, code: string) {
  return {
    grant_type: "authorization_code",
    code,
    redirect_uri: callback,
    code_verifier: verifier,
    client_id: ownApp.id,
    client_secret: ownApp.secret,
  };
}
