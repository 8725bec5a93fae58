import { crc32 } from "node:zlib";
import { formatChecksum } from "@grantway/protocol";
import type { ClientSecret, Entropy, Hashing, Instant } from "@grantway/protocol";

/** A secret at the only moment it is known: shown once, kept as a keyed hash. */
export interface NewClientSecret {
  readonly plaintext: string;
  readonly row: ClientSecret;
}

const least = 16;
const most = 256;
const leastDifferent = 8;
const hintLength = 9;

/** A new secret of 256 bits: `gwcs_`, 43 characters, and a checksum so that secret scanners recognise it. */
export function generateClientSecret({ entropy, hashing, now }: SecretMaking): NewClientSecret {
  const text = `gwcs_${entropy.secret()}`;
  const plaintext = text + formatChecksum(crc32(text));
  return { plaintext, row: toRow(plaintext, plaintext.slice(0, hintLength), { entropy, hashing, now }) };
}

/** A secret that was made elsewhere. It is not ours to show again, and its hint tells little. */
export function adoptClientSecret(plaintext: string, making: SecretMaking): NewClientSecret {
  return {
    plaintext,
    row: toRow(plaintext, plaintext.length < 32 ? "given" : plaintext.slice(0, 4), making),
  };
}

/**
 * What is wrong with a given secret, as one sentence. The least is what systems still in use gave out at random: 16
 * characters are 64 bits even where they are hexadecimal, too many for a guess a minute (`secret-guesses.ts`).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#appendix-A.2 | RFC 6749 §A.2}: visible ASCII and blanks.
 */
export function clientSecretProblem(plaintext: string): string | undefined {
  const isLong = new RegExp(`^[\\x20-\\x7E]{${least},${most}}$`).test(plaintext);
  if (isLong && new Set(plaintext).size >= leastDifferent) return undefined;
  return (
    `client_secret must be ${least} to ${most} visible ASCII characters, at least ${leastDifferent} of them different; ` +
    "leave it out to have one generated, and give that one to the app."
  );
}

/** What making a secret needs. */
export interface SecretMaking {
  readonly entropy: Entropy;
  readonly hashing: Hashing;
  readonly now: Instant;
}

function toRow(plaintext: string, hint: string, { entropy, hashing, now }: SecretMaking): ClientSecret {
  return { id: entropy.id(), hash: hashing.keyed(plaintext), hint, createdAt: now };
}
