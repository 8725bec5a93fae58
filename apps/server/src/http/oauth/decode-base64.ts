import { isUtf8 } from "node:buffer";

/** The text that this base64 carries, or `undefined` when it carries none: the decoder behind Basic credentials. */
export function decodeBase64(text: string): string | undefined {
  const bytes = Buffer.from(text, "base64");
  // Decoding skips what it does not know; what does not come back the same was no base64.
  const same = bytes.toString("base64").replaceAll("=", "") === text.replaceAll("=", "");
  return same && isUtf8(bytes) ? bytes.toString("utf8") : undefined;
}
