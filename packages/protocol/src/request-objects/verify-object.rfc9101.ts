import { isSameAlgorithm, keyAlgorithms } from "../client-authentication/assertion-algorithms.ts";
import type { FindClientKey } from "../client-authentication/find-client-key.rfc7517.ts";
import type { ProveSecretSignature } from "../client-authentication/prove-secret-signature.ts";
import { isSignedBy } from "../client-authentication/verify-jws.rfc7515.ts";
import type { NamedBy } from "../client-documents/named-clients.cimd.ts";
import type { Client } from "../client.ts";
import { invalidObject } from "../errors/oauth-error.ts";
import type { RequestObject } from "./take-apart.rfc9101.ts";

/**
 * Refuses an object with an algorithm that the client may not use: another than it registered, or where it registered none, one that
 * nothing of its own is for. It may be unsigned as long as nothing says that it must not.
 *
 * @param mustBeSigned - by its type, by the way it came, or by what its client registered.
 * @throws {OAuthError} `invalid_request_object`.
 * @see {@link https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata | OpenID Connect Registration §2}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-10.5 | RFC 9101 §10.5}
 */
export function checkAlgorithm(
  { algorithm }: Pick<RequestObject, "algorithm">,
  client: Client,
  mustBeSigned: boolean,
): void {
  if (mustBeSigned && algorithm === "none") throw invalidObject("This request object must be signed.");
  const { requestObjectAlgorithm: registered, authenticationMethod } = client;
  // Never the one of the header alone: a public key would be the secret of an HMAC.
  const isAllowed =
    registered === null
      ? algorithm === "none" ||
        keyAlgorithms.some((one) => one === algorithm) ||
        (algorithm === "HS256" && authenticationMethod === "client_secret_jwt")
      : isSameAlgorithm(algorithm, registered);
  if (!isAllowed)
    throw invalidObject("The client is not registered for the algorithm of the request object.");
}

/** Whether the client signed it, by a key or by its secret. @throws {OAuthError} `invalid_request_object` where it did not. */
export type ProveObject = (object: RequestObject, client: Client, by: NamedBy) => Promise<void>;

/**
 * Proves that request objects are their client's, by an algorithm that was checked. An unsigned one proves nothing, and is asked for nothing.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-6.2 | RFC 9101 §6.2}
 */
export function createProveObject({
  findClientKey,
  proveSecretSignature,
}: {
  readonly findClientKey: FindClientKey;
  readonly proveSecretSignature: ProveSecretSignature;
}): ProveObject {
  async function problemWith(object: RequestObject, client: Client, { network = () => "" }: NamedBy) {
    if (object.algorithm === "HS256") return proveSecretSignature(client, object.text, network);
    const found = await findClientKey(client, object);
    if ("none" in found) return found.none;
    return (await isSignedBy(object.text, found.key, object.algorithm))
      ? undefined
      : "the key of the client did not sign it";
  }

  return async (object, client, by) => {
    if (object.algorithm === "none") return;
    const problem = await problemWith(object, client, by);
    if (problem !== undefined)
      throw invalidObject("The request object is not signed by this client.", `request object: ${problem}`);
  };
}
