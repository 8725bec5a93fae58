import type { Problem } from "@grantway/protocol";
import { problemAt } from "@grantway/protocol/operation-rules";
import { foldCase } from "./fold-case.ts";

/*
 * What a new password must be (NIST SP 800-63B §3.1.1.2): long enough, not one of the first an attacker tries, and
 * otherwise whatever a person likes: no rules about kinds of characters.
 */

/** Characters, counted as people count them closely enough: code points. */
export const leastPasswordCharacters = 10;
/** Bytes of UTF-8: what is hashed is bounded. */
export const mostPasswordBytes = 1024;

/** The first that are tried on any account, of those long enough to pass otherwise. Lower case. */
const commonest: ReadonlySet<string> = new Set([
  "1234567890",
  "0123456789",
  "0987654321",
  "9876543210",
  "12345678910",
  "123123123123",
  "1q2w3e4r5t",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "q1w2e3r4t5",
  "qwertyuiop",
  "qwerty1234",
  "qwerty12345",
  "qwerty123456",
  "asdfghjkl;",
  "asdfghjkl1",
  "abcdefghij",
  "abcd123456",
  "password10",
  "password12",
  "password123",
  "password1234",
  "passwordpassword",
  "p@ssw0rd123",
  "iloveyou123",
  "letmein123",
  "welcome123",
  "welcome1234",
  "administrator",
  "admin12345",
  "admin123456",
  "changeme123",
  "correcthorsebatterystaple",
]);

/** What is wrong with a new password; its member is `password`. Empty when nothing is. */
export function passwordProblems(
  password: string,
  owner: { readonly username: string; readonly email: string },
): readonly Problem[] {
  const normal = normalisePassword(password);
  if (Array.from(normal).length < leastPasswordCharacters) {
    const problem = `The password must have at least ${leastPasswordCharacters} characters.`;
    return [problemAt("password", problem, "password-too-short", { least: leastPasswordCharacters })];
  }
  if (utf8Length(normal) > mostPasswordBytes) {
    const problem = `The password must have at most ${mostPasswordBytes} bytes.`;
    return [problemAt("password", problem, "password-too-long", { most: mostPasswordBytes })];
  }
  if (normal.includes("\0")) {
    return [problemAt("password", "The password must not contain a NUL character.", "password-nul")];
  }
  const folded = foldCase(normal);
  if ([owner.username, owner.email].some((name) => foldCase(name) === folded)) {
    const problem = "The password must not be the username or the email address.";
    return [problemAt("password", problem, "password-own-name")];
  }
  if (new Set(folded).size < 3 || commonest.has(folded)) {
    const problem = "The password is one of the first anybody would guess: choose another.";
    return [problemAt("password", problem, "password-common")];
  }
  return [];
}

/** One form of the same characters, however a keyboard composed them. Every password passes here before it is hashed. */
export function normalisePassword(password: string): string {
  return password.normalize("NFC");
}

/** Bytes of the text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += 1 + Number(point > 0x7f) + Number(point > 0x7ff) + Number(point > 0xffff);
  }
  return bytes;
}
