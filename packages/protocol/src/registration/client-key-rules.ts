import { algorithmsOf } from "../client-authentication/assertion-algorithms.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { ClientMetadata } from "./client-metadata.rfc7591.ts";
import { fitsAlgorithm, keySetProblems } from "./client-keys.rfc7517.ts";
import { isPublishedAddress } from "./published-address.ts";

const longestUri = 2_000;

/**
 * What is wrong with how a client signs: its algorithm, and the keys it has or publishes. Keys may be there before the method is
 * changed to the one that needs them.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-2 | RFC 7591 §2}
 */
export function keyProblems(client: ClientMetadata): readonly Problem[] {
  const { jwks, jwksUri } = client;
  if (jwks !== null && jwksUri !== null) {
    const problem = "Keys are either given or published at an address: leave out jwks or jwks_uri.";
    return [problemAt("jwksUri", problem, "keys-twice")];
  }
  const wrongKeys = jwks === null ? [] : keySetProblems(jwks);
  return [
    ...algorithmProblems(client),
    ...wrongKeys,
    ...(jwksUri === null || isPublishedAddress(jwksUri, longestUri) ? [] : [wrongUri]),
    ...(wrongKeys.length === 0 ? missingKeyProblems(client) : []),
  ];
}

const wrongUri = problemAt(
  "jwksUri",
  `The address of the keys must be https, without user information or fragment, and have ${longestUri} characters at most.`,
  "jwks-uri",
  { most: longestUri },
);

function algorithmProblems({
  authenticationMethod,
  authenticationAlgorithm,
}: ClientMetadata): readonly Problem[] {
  const offered = algorithmsOf(authenticationMethod);
  if (authenticationAlgorithm === null || offered.includes(authenticationAlgorithm)) return [];
  const choices = offered.join(", ");
  const problem =
    offered.length === 0
      ? "It proves itself without signing anything: leave the algorithm out."
      : `With this authentication method the algorithm must be one of ${choices}.`;
  return [problemAt("authenticationAlgorithm", problem, "authentication-algorithm")];
}

function missingKeyProblems({
  authenticationMethod,
  authenticationAlgorithm: algorithm,
  jwks,
  jwksUri,
}: ClientMetadata): readonly Problem[] {
  if (authenticationMethod !== "private_key_jwt" || jwksUri !== null) return [];
  if (jwks === null) {
    const problem =
      "A client that signs with its own key gives its public keys, or the address it publishes them at.";
    return [problemAt("jwks", problem, "keys-needed")];
  }
  if (algorithm === null || jwks.keys.some((key) => fitsAlgorithm(key, algorithm))) return [];
  const problem = `None of the keys is for ${algorithm}, with which the client is to sign.`;
  return [problemAt("jwks", problem, "key-for-algorithm", { algorithm })];
}
