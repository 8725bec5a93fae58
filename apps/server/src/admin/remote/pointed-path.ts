import type { Problem } from "@grantway/protocol";

/**
 * The path that a JSON pointer names; a number is the place in a list.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6901#section-4 | RFC 6901 §4}
 */
export function pathOf(pointer: string): Problem["path"] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => (/^(?:0|[1-9]\d{0,8})$/.test(part) ? Number(part) : decoded(part)));
}

function decoded(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
