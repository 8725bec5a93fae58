const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** How many characters {@link formatChecksum} gives. */
export const checksumLength = 6;

/**
 * A CRC-32 as six base-62 digits, the end of every sealed text. It proves nothing; it lets a secret scanner tell a token
 * of ours from a text that looks like one, and lets us turn away a mistyped one before any decryption.
 */
export function formatChecksum(crc32: number): string {
  let rest = crc32;
  let result = "";
  // A table of all pairs of digits is half the steps, and slower: between two tokens it falls out of the processor's cache.
  for (let place = 0; place < checksumLength; place += 1) {
    result = digits.charAt(rest % digits.length) + result;
    rest = Math.floor(rest / digits.length);
  }
  return result;
}
