const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Every two digits, in order: it is done to every token, and so in three steps instead of six. */
const pairs = Array.from(digits, (first) => Array.from(digits, (second) => first + second)).flat();

/** How many characters {@link formatChecksum} gives. */
export const checksumLength = 6;

/**
 * A CRC-32 as six base-62 digits, the end of every sealed text. It proves nothing; it lets a secret scanner tell a token
 * of ours from a text that looks like one, and lets us turn away a mistyped one before any decryption.
 */
export function formatChecksum(crc32: number): string {
  const last = crc32 % pairs.length;
  const rest = (crc32 - last) / pairs.length;
  const middle = rest % pairs.length;
  return `${pairs[(rest - middle) / pairs.length]}${pairs[middle]}${pairs[last]}`;
}
