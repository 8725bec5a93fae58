import type { Client } from "../client.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import type { Signer } from "../ports/signer.ts";
import type { SubjectNames } from "../tokens/subject-names.oidc-core.ts";
import { createReadOwnIdToken, isIssuedTo } from "../tokens/own-id-token.ts";

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
  readonly subjectNames: Pick<SubjectNames, "idOf">;
}): ReadHint {
  const read = createReadOwnIdToken(dependencies);
  return async (hint, client) => {
    const token = await read(hint);
    if ("wrong" in token) throw badHint(`id_token_hint ${token.wrong}`);
    if (!isIssuedTo(client.id, token)) throw badHint("id_token_hint was issued to another client");
    const person = dependencies.subjectNames.idOf(client, token.sub);
    if (person === undefined) throw badHint("id_token_hint names nobody to this client");
    return person;
  };
}

function badHint(reason: string): OAuthError {
  const description = "The id_token_hint is not an ID token that was issued to this client here.";
  return new OAuthError("invalid_request", { description, reason });
}
