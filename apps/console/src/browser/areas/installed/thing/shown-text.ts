/**
 * The fingerprint that a receipt keeps of the text somebody answered: SHA-256, base64url (promise 8).
 *
 * @param lines - as they were shown, from the top
 */
export async function textHashOf(lines: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
