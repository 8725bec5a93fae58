import type { Client } from "../client.ts";
import { invalidClient, type OAuthError } from "../errors/oauth-error.ts";
import type { Clock } from "../ports/clock.ts";
import type { Hashing } from "../ports/hashing.ts";
import type { UsedIds } from "../ports/used-ids.ts";
import { isSameAlgorithm, keyAlgorithms } from "./assertion-algorithms.ts";
import { holdClaims } from "./assertion-claims.rfc7523.ts";
import type { ReadAssertion } from "./presented-credentials.ts";

/** What assertions of both methods are held against. */
export interface AssertionDependencies {
  readonly issuer: string;
  /** Whether assertions may be for the token endpoint; absent where not. */
  readonly tokenEndpointAudience?: boolean | undefined;
  readonly hashing: Pick<Hashing, "sha256">;
  readonly usedIds: UsedIds;
  readonly clock: Clock;
}

/** Tells whether one of the client's keys signed it. @throws {OAuthError} when none did. */
export type ProveSignature = () => Promise<void>;

/**
 * Holds an assertion against the client: its algorithm and claims, then its signature, and last whether it is the first time that it
 * is shown. Nothing is used up for what does not hold, so a stranger burns nobody's `jti`.
 *
 * @throws {OAuthError} `invalid_client`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7523#section-3 | RFC 7523 §3}
 */
export function createHoldAssertion({
  issuer,
  tokenEndpointAudience: tokenEndpointToo,
  hashing,
  usedIds,
  clock,
}: AssertionDependencies) {
  return async (client: Client, assertion: ReadAssertion, proveSignature: ProveSignature): Promise<void> => {
    // Never the one of the header alone: a public key would be the secret of an HMAC, and `none` a signature.
    if (!isRegistered(assertion.algorithm, client))
      throw notHeld(client, "its algorithm is not the one that is registered");
    const expected = { clientId: client.id, issuer, tokenEndpointToo, now: clock() };
    const held = holdClaims(assertion.claims, expected);
    if ("wrong" in held) throw notHeld(client, held.wrong);
    await proveSignature();
    const use = { kind: `client-assertion ${client.id}`, id: hashing.sha256(held.jti), until: held.until };
    if ((await usedIds.spend(use)) === "used") throw notHeld(client, "it was used before (jti)");
  };
}

/**
 * Whether the client may sign with it: with the one it registered, or where it registered none, with each that its private key can
 * be for (OpenID Connect Registration §2).
 */
function isRegistered(
  algorithm: string,
  { authenticationMethod, authenticationAlgorithm: registered }: Client,
): boolean {
  if (registered !== null) return isSameAlgorithm(algorithm, registered);
  return authenticationMethod === "private_key_jwt" && keyAlgorithms.some((one) => one === algorithm);
}

/** `invalid_client`, and what is wrong with the assertion for the log. */
export function notHeld({ id }: Pick<Client, "id">, reason: string): OAuthError {
  return invalidClient(`client_assertion: ${reason}`, false, id);
}
