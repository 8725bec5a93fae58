import type { Client } from "../client.ts";
import { invalidRequest } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import type { Hashing } from "../ports/hashing.ts";
import { rfc7636 } from "../specs.ts";
import type { Parameters } from "./parameters.ts";
import { hands } from "./response-type.oauth-responses.ts";

/** The grant that redeems a code asks {@link verifyChallenge}. */
export const pkce: Feature = {
  name: "PKCE",
  specifications: [rfc7636],
  authorizationRequest: {
    parameters: ["code_challenge", "code_challenge_method"],
    read(parameters, { client }) {
      // Without a code there is nothing to prove later.
      if (!hands(parameters.values.get("response_type") ?? "", "code")) return {};
      const challenge = readChallenge(parameters, client);
      return challenge === undefined ? {} : { challenge };
    },
  },
  metadata: () => ({ code_challenge_methods_supported: ["S256"] }),
};

/** 43–128 unreserved characters, for the verifier and, being base64url of 32 bytes, exactly 43 for a challenge. */
const verifierSyntax = /^[A-Za-z0-9\-._~]{43,128}$/;
const challengeSyntax = /^[A-Za-z0-9_-]{43}$/;

/**
 * The S256 challenge of an authorization request. Required of every client unless its operator relaxed it; `plain`,
 * which is also what an absent method means, is refused (RFC 9700 §2.1.1).
 *
 * @returns `undefined` only for a client that may go without.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7636#section-4.3 | RFC 7636 §4.3}
 */
export function readChallenge(parameters: Parameters, client: Client): string | undefined {
  const challenge = parameters.values.get("code_challenge");
  const method = parameters.values.get("code_challenge_method");
  if (challenge === undefined) {
    if (method !== undefined) throw invalidRequest("code_challenge_method was sent without code_challenge.");
    if (client.pkce === "required") throw invalidRequest("PKCE is required: send code_challenge with S256.");
    return undefined;
  }
  if (method !== "S256") throw invalidRequest("code_challenge_method must be S256.");
  if (!challengeSyntax.test(challenge))
    throw invalidRequest("code_challenge must be 43 characters of base64url.");
  return challenge;
}

/**
 * Whether the verifier of a token request belongs to the challenge of its code. A verifier without a challenge fails
 * too: somebody stripped the challenge on the way (downgrade, RFC 9700 §2.1.1).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7636#section-4.6 | RFC 7636 §4.6}
 */
export function verifyChallenge(
  verifier: string | undefined,
  challenge: string | undefined,
  hashing: Hashing,
): boolean {
  if (verifier === undefined || challenge === undefined) return verifier === challenge;
  return verifierSyntax.test(verifier) && hashing.sha256(verifier) === challenge;
}
