import type { Entropy } from "../ports/entropy.ts";

/*
 * The code a person reads from one screen and types at another. Letters alone, without vowels, so that none spells a word, and
 * without those that are taken for one another: 8 of 20, which is 34 bits and enough for what lives for minutes, counts once, and
 * is only tried by people who signed in and are slowed.
 */

const letters = "BCDFGHJKLMNPQRSTVWXZ";
const length = 8;

const isCode = new RegExp(`^[${letters}]{${length}}$`);

/** Longer texts are nobody's typing of a code. */
const longestTyped = 100;

const base64url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * A new code, evenly drawn.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8628#section-6.1 | RFC 8628 §6.1}
 */
export function newUserCode({ secret }: Pick<Entropy, "secret">): string {
  let code = "";
  while (code.length < length) {
    // The last character holds fewer bits than the others.
    for (const sign of secret().slice(0, -1)) {
      const value = base64url.indexOf(sign);
      // Of 64 values 60 share out evenly among 20 letters.
      if (value < 60 && code.length < length) code += letters[value % letters.length];
    }
  }
  return code;
}

/** As people read it: `WDJB-MJHT`. */
export function spacedUserCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

/** The code somebody typed, however they spaced and wrote it; `undefined` for what cannot be one. */
export function readUserCode(typed: string): string | undefined {
  if (typed.length > longestTyped) return undefined;
  const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  return isCode.test(code) ? code : undefined;
}
