import { createHmac, timingSafeEqual } from "node:crypto";
import { ClientError } from "../client-error.ts";
import { plain } from "./plain.ts";

/*
 * How an ID token may be signed. One that comes straight from the token endpoint is trusted for the connection it came
 * by (OpenID Connect Core §3.1.3.7, 6), so signatures by keys are not checked. A signature by the client's secret is:
 * if it is wrong, the provider and this client disagree about the secret.
 */

const byKey = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
];
const bySecret: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ HS256: "sha256", HS384: "sha384", HS512: "sha512" }),
);

/** The algorithms that are accepted. */
export const idTokenAlgorithms: readonly string[] = [...byKey, ...bySecret.keys()];

/**
 * Explains what is wrong with how an ID token is protected, before the strict library says it in its own words.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation | OpenID Connect Core §3.1.3.7}
 * @throws {ClientError} `provider_answer_invalid`
 */
export function checkIdTokenAlgorithm(
  idToken: string | undefined,
  { name, secret }: { readonly name: string; readonly secret: string | undefined },
): void {
  const parts = idToken?.split(".") ?? [];
  if (parts.length === 5)
    throw refusal(name, "is encrypted: have the client registered for one that is only signed");
  const algorithm = algorithmIn(parts[0]);
  if (algorithm === undefined || byKey.includes(algorithm)) return;
  const digest = bySecret.get(algorithm);
  if (digest === undefined)
    throw refusal(
      name,
      `is signed by "${plain(algorithm)}", which is not accepted here: have the client registered for ES256 or RS256`,
    );
  if (secret === undefined || secret === "")
    throw refusal(
      name,
      `is signed with a secret (${algorithm}) that this client does not have: give its secret, or have it registered for ES256 or RS256`,
    );
  if (!isSignedWith(secret, digest, parts))
    throw refusal(name, `is not signed with this client's secret (${algorithm}): check the client secret`);
}

function isSignedWith(
  secret: string,
  digest: string,
  [header = "", payload = "", signature = ""]: readonly string[],
): boolean {
  const expected = Buffer.from(createHmac(digest, secret).update(`${header}.${payload}`).digest("base64url"));
  // As text, for bytes are written in one way alone (RFC 7515 §2).
  const given = Buffer.from(signature);
  return given.byteLength === expected.byteLength && timingSafeEqual(given, expected);
}

function algorithmIn(header: string | undefined): string | undefined {
  try {
    const { alg } = JSON.parse(Buffer.from(header ?? "", "base64url").toString()) as {
      readonly alg?: unknown;
    };
    return typeof alg === "string" ? alg : undefined;
  } catch {
    // Not a JWT: the strict library reports that.
    return undefined;
  }
}

function refusal(name: string, what: string): ClientError {
  return new ClientError(
    "provider_answer_invalid",
    `The ID token of ${name} ${what}, or leave it unread (reply.idToken "ignore" in a definition).`,
  );
}
