import type { Client } from "../client.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import { isLaunch } from "../launches/launch-token.ts";
import type { Signer } from "../ports/signer.ts";

/** Reads what names the person that this client expects: their id. */
export type ReadHint = (hint: string, client: Client) => Promise<string>;

/**
 * Reads `id_token_hint`: an ID token we signed, with a key we still keep, for this client. It says who the client expects
 * and proves nothing, so an expired one is as good as a fresh one.
 *
 * @returns the id of the person.
 * @throws {OAuthError} `invalid_request` for anything else, worded alike.
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#AuthRequestValidation | OpenID Connect Core §3.1.2.2}
 */
export function createReadIdTokenHint(dependencies: {
  readonly issuer: string;
  readonly signer: Pick<Signer, "verify">;
}): ReadHint {
  const { issuer, signer } = dependencies;
  return async (hint, client) => {
    const claims = await signer.verify(hint);
    if (claims === undefined) throw badHint("id_token_hint was not signed by a key of ours");
    if (claims["iss"] !== issuer) throw badHint("id_token_hint is of another issuer");
    if (isLaunch(claims)) throw badHint("id_token_hint is a launch token");
    if (!isFor(client, claims)) throw badHint("id_token_hint was issued to another client");
    const { sub } = claims;
    if (typeof sub !== "string" || sub === "") throw badHint("id_token_hint names nobody");
    return sub;
  };
}

/** The audience holds the client, or the token says that it is the one it was issued to (§2, `azp`). */
function isFor({ id }: Client, { aud, azp }: Readonly<Record<string, unknown>>): boolean {
  return azp === id || (Array.isArray(aud) ? aud.includes(id) : aud === id);
}

function badHint(reason: string): OAuthError {
  const description = "The id_token_hint is not an ID token that was issued to this client here.";
  return new OAuthError("invalid_request", { description, reason });
}
