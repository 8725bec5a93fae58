/*
 * The last thing every log line passes: nothing that looks like a secret is written, wherever in a line it stands and
 * whoever put it there. Names of fields are handled in `logger.ts`; this knows the shapes of the secrets themselves.
 */

// No word boundary in front: in JSON a line break before a token reads `\ngwat_…`, and that n is a letter.
const secrets: readonly (readonly [RegExp, string])[] = [
  // Our own tokens, codes, cookies and client secrets name their kind, so the kind may stay.
  [/(gw[a-z]{2}_)[A-Za-z0-9_-]+/g, "$1…"],
  [/eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*/g, "jwt…"],
  [/(Bearer|Basic|DPoP) +[A-Za-z0-9._~+/=-]{8,}/gi, "$1 …"],
  // Form fields and query parameters that carry one.
  [
    /((?:password|client_secret|client_assertion|code|code_verifier|token|access_token|refresh_token|id_token|id_token_hint|request|csrf)=)[^&\s"\\]+/gi,
    "$1…",
  ],
  // The password of a database address.
  [/(:\/\/[^\s/:@"]*:)[^\s/@"]+@/g, "$1…@"],
];

/** The text without anything that looks like a token, code, secret or password. */
export function redact(text: string): string {
  return secrets.reduce((safe, [pattern, replacement]) => safe.replace(pattern, replacement), text);
}
