/** One challenge of a `WWW-Authenticate` header. Names are in lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const token = String.raw`[\w!#$%&'*+.^\`|~-]+`;
const quoted = String.raw`"(?:[^"\\]|\\.)*"`;
const scheme = new RegExp(String.raw`^\s*,?\s*(${token})(?:\s+|(?=,)|$)(?!\s*=)`);
const parameter = new RegExp(String.raw`^\s*,?\s*(${token})\s*=\s*(${quoted}|${token})\s*(?=,|$)`);
const blob = /^\s*[\w.~+/-]+=*\s*(?=,|$)/;

/** More than any API sends; what follows is not read. */
const longest = 4096;

/**
 * The challenges of a header, several of which may be joined by commas. What cannot be read ends the list.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1 | RFC 9110 §11.6.1}
 */
export function readChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  let rest = header.slice(0, longest);
  while (rest.trim() !== "") {
    const [whole, name, value] = parameter.exec(rest) ?? [];
    const last = challenges.at(-1);
    if (whole !== undefined && name !== undefined && value !== undefined && last !== undefined) {
      last.parameters.set(name.toLowerCase(), unquote(value));
      rest = rest.slice(whole.length);
      continue;
    }
    const [begin, begun] = scheme.exec(rest) ?? [];
    if (begin === undefined || begun === undefined) break;
    challenges.push({ scheme: begun.toLowerCase(), parameters: new Map() });
    rest = rest.slice(begin.length);
    // Negotiate and the like: one text of base 64 instead of parameters.
    if (!parameter.test(rest)) rest = rest.replace(blob, "");
  }
  return challenges;
}

function unquote(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(.)/g, "$1") : value;
}

/**
 * Whether a 401 is about the credentials that came, sent as this `Authorization` header: it names their scheme, or says
 * that the token is not valid (RFC 6750 §3.1). Any other wants something else, and its own words say what (RFC 9110 §15.5.2).
 */
export function refusesCredentials(challenges: readonly Challenge[], authorization: string): boolean {
  const sent = authorization.split(" ", 1)[0]?.toLowerCase();
  return challenges.some(
    ({ scheme: named, parameters }) => named === sent || parameters.get("error") === "invalid_token",
  );
}

/**
 * The scopes an API says are missing (RFC 6750 §3.1); empty when it does not say which; `undefined` when it says nothing
 * of the kind.
 */
export function missingScopes(challenges: readonly Challenge[]): readonly string[] | undefined {
  const refusal = challenges.find(({ parameters }) => parameters.get("error") === "insufficient_scope");
  return (
    refusal?.parameters.get("scope")?.split(" ").filter(Boolean) ?? (refusal === undefined ? undefined : [])
  );
}
