import { type GivenParameter, type PreparedCall, withoutFiles } from "../request/prepared-call.ts";

/*
 * What is kept of a call, or put into a link, may be seen by others: the next person at this computer, whoever gets the link. So
 * what looks like a secret is left out: by its name, since nobody marks it.
 */

/** Names that are those of secrets, in whatever spelling. */
const secret =
  /authori[sz]ation|(^|[-_.])(auth|otp|pin)($|[-_.])|token|secret|passw|passphrase|credential|(api|private|access)[-_]?key|cookie|session|signature/i;

/** The call without files and without what looks like a secret; what is left out is empty. */
export function withoutSecrets(call: PreparedCall): PreparedCall {
  const { parameters, headers, body, path, ...rest } = withoutFiles(call);
  return {
    ...rest,
    path: withoutSecretsInQuery(path),
    parameters: parameters.filter(({ name }: GivenParameter) => !secret.test(name)),
    headers: headers.filter(([name]) => !secret.test(name)),
    ...(body === undefined ? {} : { body: cleaned(body) }),
  };
}

/** An address that was typed has its query in it. */
function withoutSecretsInQuery(path: string): string {
  const [before = "", query] = path.split("?", 2);
  if (query === undefined) return path;
  const kept = query.split("&").filter((pair) => !secret.test(decoded(pair.split("=", 1)[0] ?? "")));
  return kept.length === 0 ? before : `${before}?${kept.join("&")}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

type Body = NonNullable<PreparedCall["body"]>;

function cleaned(body: Body): Body {
  if (body.kind === "fields")
    return { ...body, fields: body.fields.filter(({ name }) => !secret.test(name)) };
  if (body.kind === "file" || !secret.test(body.text)) return body;
  if (/^application\/x-www-form-urlencoded/i.test(body.type))
    return { ...body, text: withoutSecretsInQuery(`?${body.text}`).slice(1) };
  return { ...body, text: cleanedText(body.text) };
}

/** JSON loses the members alone; in any other text nobody knows where a secret ends, so nothing of it is kept. */
function cleanedText(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value, (name, member: unknown) => (secret.test(name) ? "" : member), 2);
  } catch {
    return "";
  }
}
