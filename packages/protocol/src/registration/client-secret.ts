import type { ClientAuthenticationMethod } from "../client-authentication/presented-credentials.ts";
import type { Client, ClientSecret } from "../client.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Cipher } from "../ports/cipher.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { Hashing } from "../ports/hashing.ts";
import { type Problem, problemAt } from "../problem.ts";
import { randomToken } from "../tokens/random-token.ts";
import { sealClientSecret } from "./client-secret-seal.ts";

/** A secret at the only moment it is known: shown once, kept as a keyed hash. */
export interface NewClientSecret {
  readonly plaintext: string;
  readonly row: ClientSecret;
}

/** What making a secret needs. */
export interface SecretMaking {
  readonly entropy: Entropy;
  readonly hashing: Hashing;
  readonly crc32: Cipher["crc32"];
  readonly cipher: Cipher;
}

/** Whose secret is made. */
export type SecretHolder = Pick<Client, "id" | "authenticationMethod">;

const leastSent = 16;
const leastSigning = 32;
const most = 256;
const leastDifferent = 8;
const hintLength = 9;

/** The given secret to be kept, or a new one where none is given. Of a client that signs with it, it is kept sealed besides. */
export function makeClientSecret(
  making: SecretMaking,
  { id: clientId, authenticationMethod }: SecretHolder,
  given: string | undefined,
  now: Instant,
): NewClientSecret {
  const made =
    given === undefined ? generateClientSecret(making, now) : adoptClientSecret(making, given, now);
  if (authenticationMethod !== "client_secret_jwt") return made;
  const { plaintext, row } = made;
  const sealed = sealClientSecret(clientId, { id: row.id, plaintext }, making.cipher);
  return { plaintext, row: { ...row, sealed } };
}

/** A new secret of 256 bits: `gwcs_`, 43 characters, and a checksum so that secret scanners recognise it. */
function generateClientSecret(making: SecretMaking, now: Instant): NewClientSecret {
  const plaintext = randomToken("gwcs_", making);
  return { plaintext, row: toRow(making, plaintext, plaintext.slice(0, hintLength), now) };
}

/** A secret that was made elsewhere. It is not ours to show again, and its hint tells little. */
function adoptClientSecret(making: SecretMaking, plaintext: string, now: Instant): NewClientSecret {
  const hint = plaintext.length < 32 ? "given" : plaintext.slice(0, 4);
  return { plaintext, row: toRow(making, plaintext, hint, now) };
}

/**
 * What is wrong with a given secret; its member is `secret`. The least is what systems still in use gave out at random: 16
 * characters are 64 bits even where they are hexadecimal, too many for a guess a minute (`secret-guesses.ts`).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#appendix-A.2 | RFC 6749 §A.2}: visible ASCII and blanks.
 */
export function clientSecretProblems(
  plaintext: string,
  method: ClientAuthenticationMethod,
): readonly Problem[] {
  // An HMAC needs a key as long as its digest (RFC 7518 §3.2), and can be guessed at by whoever sees one.
  const least = method === "client_secret_jwt" ? leastSigning : leastSent;
  const isLong = new RegExp(`^[\\x20-\\x7E]{${least},${most}}$`).test(plaintext);
  if (isLong && new Set(plaintext).size >= leastDifferent) return [];
  const problem =
    `The client secret must be ${least} to ${most} visible ASCII characters, at least ${leastDifferent} of them different; ` +
    "leave it out to have one generated, and give that one to the app.";
  return [problemAt("secret", problem, "client-secret", { least, most, different: leastDifferent })];
}

/** What is wrong with a secret that is to be added, and with how long the others live on beside it. */
export function newSecretProblems(
  { authenticationMethod }: SecretHolder,
  given: string | undefined,
  overlap: Milliseconds,
): readonly Problem[] {
  const problems = given === undefined ? [] : clientSecretProblems(given, authenticationMethod);
  if (Number.isSafeInteger(overlap) && overlap >= 0) return problems;
  const problem = "The overlap must be a duration, or 0 to end the other secrets now.";
  return [...problems, problemAt("overlap", problem, "overlap")];
}

function toRow(
  { entropy, hashing }: SecretMaking,
  plaintext: string,
  hint: string,
  now: Instant,
): ClientSecret {
  return { id: entropy.id(), hash: hashing.keyed(plaintext), hint, createdAt: now };
}
