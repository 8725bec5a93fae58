const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** How many characters {@link checksum} gives. */
export const checksumLength = 6;

/**
 * CRC-32 of an ASCII text as six base-62 digits. It proves nothing; it lets a secret scanner tell a token of ours from
 * a text that looks like one, and lets us turn away a mistyped one before any decryption.
 */
export function checksum(text: string): string {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index += 1) {
    crc = (crc >>> 8) ^ (table[(crc ^ text.charCodeAt(index)) & 0xff] ?? 0);
  }
  let rest = (crc ^ 0xffffffff) >>> 0;
  let result = "";
  for (let place = 0; place < checksumLength; place += 1) {
    result = digits.charAt(rest % 62) + result;
    rest = Math.floor(rest / 62);
  }
  return result;
}
