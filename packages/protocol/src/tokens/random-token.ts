import type { Cipher } from "../ports/cipher.ts";
import type { Entropy } from "../ports/entropy.ts";
import { formatChecksum } from "./checksum.ts";

/** What making a token of nothing but randomness needs. */
export interface RandomTokenMaking {
  readonly entropy: Pick<Entropy, "secret">;
  readonly crc32: Cipher["crc32"];
}

/** A prefix, 256 random bits in 43 characters, and a checksum so that secret scanners recognise it. */
export function randomToken(prefix: `gw${string}_`, { entropy, crc32 }: RandomTokenMaking): string {
  const text = prefix + entropy.secret();
  return text + formatChecksum(crc32(text));
}
