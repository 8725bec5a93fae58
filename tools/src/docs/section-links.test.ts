import { describe, expect, it } from "vitest";
import { sectionLinks } from "./section-links.ts";

const text = `
/**
 * Redeems an authorization code, see {@link spend}. Every proof comes
 * before the code is spent.
 *
 * @throws {OAuthError} in full.
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3 | RFC 6749 §4.1.3}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9700#section-4.8 | RFC 9700 §4.8}
 */
export function redeem() {}

/** No link. */
export const other = 1; // @see {@link https://example.com/#x | RFC 1 §1}
`;

describe("section links", () => {
  it("are read from doc comments, each with the sentence it belongs to", () => {
    const what = "Redeems an authorization code, see spend.";
    expect(sectionLinks("grants/code.ts", text)).toEqual([
      {
        id: "RFC 6749",
        section: "§4.1.3",
        url: "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3",
        file: "grants/code.ts",
        what,
      },
      {
        id: "RFC 9700",
        section: "§4.8",
        url: "https://www.rfc-editor.org/rfc/rfc9700#section-4.8",
        file: "grants/code.ts",
        what,
      },
    ]);
  });
});
