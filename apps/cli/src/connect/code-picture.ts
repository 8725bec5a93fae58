import { renderUnicodeCompact } from "uqr";

/** A longer address makes a picture that no screen has room for. Characters. */
const longest = 200;

/**
 * An address as a QR code for a phone to scan, two rows to a line. Light squares are drawn and dark ones are the background, as
 * most terminals are dark; where it is the other way round, phones read it all the same. `undefined` for one that is too long.
 */
export function codePicture(address: string): string | undefined {
  if (address.length > longest) return undefined;
  return renderUnicodeCompact(address, { border: 2 })
    .split("\n")
    .map((line) => `  ${line}`.trimEnd())
    .join("\n");
}
