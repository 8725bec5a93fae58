import type { AssertionAlgorithm, RequestObjectAlgorithm } from "../client.ts";
import type { ClientAuthenticationMethod } from "./presented-credentials.ts";

/** Algorithms of assertions that a private key signs, the default first. */
export const keyAlgorithms = [
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
  "PS256",
  "RS256",
] as const satisfies readonly AssertionAlgorithm[];

/**
 * Algorithms of assertions that a secret signs. A secret of ours has 54 characters, and `HS512` asks for 64
 * (OpenID Connect Core §16.19); one is enough.
 */
const secretAlgorithms = ["HS256"] as const satisfies readonly AssertionAlgorithm[];

/** All of them. */
export const assertionAlgorithms: readonly AssertionAlgorithm[] = [...keyAlgorithms, ...secretAlgorithms];

/** All that a request object may say, which may be signed by nobody (OpenID Connect Core §6.1). */
export const requestObjectAlgorithms: readonly RequestObjectAlgorithm[] = ["none", ...assertionAlgorithms];

/** Those a client that proves itself so may sign with; none where it signs nothing. */
export function algorithmsOf(method: ClientAuthenticationMethod): readonly AssertionAlgorithm[] {
  if (method === "private_key_jwt") return keyAlgorithms;
  return method === "client_secret_jwt" ? secretAlgorithms : [];
}

/**
 * Whether both are names of one algorithm. `EdDSA` with an Ed25519 key, the only one of its kind here, has a name of its own since,
 * and libraries write either.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9864#section-2.2 | RFC 9864 §2.2}
 */
export function isSameAlgorithm(one: unknown, other: unknown): boolean {
  return (one === "Ed25519" ? "EdDSA" : one) === (other === "Ed25519" ? "EdDSA" : other);
}

/**
 * What the metadata of an endpoint says of them: nothing where no method signs anything.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8414#section-2 | RFC 8414 §2}
 */
export function signingAlgorithmsAt(
  endpoint: "token" | "introspection" | "revocation",
  methods: readonly ClientAuthenticationMethod[],
): Readonly<Record<string, readonly string[]>> {
  const algorithms = methods.flatMap(algorithmsOf);
  if (algorithms.length === 0) return {};
  return { [`${endpoint}_endpoint_auth_signing_alg_values_supported`]: algorithms };
}
