/*
 * Header fields that are one value. Who reads the first line of two may disagree with who reads the last, such as a proxy
 * that checks one of two credentials; so a request that repeats one is malformed as a whole, whatever its lines say.
 */

/** A bit for each, so that looking costs a request next to nothing. Lists, such as `X-Forwarded-For`, are none of these. */
const bits = new Map(
  [
    "host",
    "authorization",
    "content-type",
    "content-length",
    "origin",
    "sec-fetch-site",
    "access-control-request-method",
  ].map((name, index) => [name, 1 << index]),
);

/** `uri-host [ ":" port ]` (RFC 9110 §7.2): no blank, slash or `@`, of which two readers would make two hosts. */
const hostForm = /^[A-Za-z0-9\-._~%!$&'()*+,;=:[\]]*$/;

/**
 * What makes these header lines malformed, in a sentence for the caller; `undefined` when nothing does.
 *
 * @param lines - names and values in turn, as they came: `rawHeaders` of Node.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-5.3 | RFC 9110 §5.3}, on repeated fields
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-3.2 | RFC 9112 §3.2}, on `Host`
 */
export function fieldProblem(lines: readonly string[]): string | undefined {
  let seen = 0;
  for (let at = 0; at < lines.length; at += 2) {
    const name = (lines[at] ?? "").toLowerCase();
    const bit = bits.get(name);
    if (bit === undefined) continue;
    if ((seen & bit) !== 0) return `The header field ${name} was sent more than once.`;
    if (name === "host" && !hostForm.test(lines[at + 1] ?? "")) return "The Host header is malformed.";
    seen |= bit;
  }
  return undefined;
}
