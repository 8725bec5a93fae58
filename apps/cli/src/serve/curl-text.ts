import type { Connection, ProviderDefinition } from "@grantway/client";

/**
 * A call of the API as a command to paste. It does not contain the token: the shell runs `grantway token`, and passes
 * the header on standard input, because everyone on the machine can read the process list.
 */
export function curlText(connection: Connection, definition: ProviderDefinition): string {
  const { api = {} } = definition;
  const url = urlOf(connection, definition);
  const { name, tokens } = connection;
  // A bound token needs a proof for each request, which only the command can make.
  if (tokens?.tokenType.toLowerCase() === "dpop") return `grantway fetch ${quote(name)} ${quote(url)}`;
  const scheme = api.scheme ?? definition.staticToken?.scheme ?? tokens?.tokenType ?? "Bearer";
  const header = `${api.header ?? "Authorization"}: ${scheme === "" ? "" : `${scheme} `}`;
  const further = Object.entries(api.headers ?? {}).map(
    ([key, value]) => ` --header ${quote(`${key}: ${fill(value, connection)}`)}`,
  );
  return `printf '%s%s' ${quote(header)} "$(grantway token ${quote(name)})" | curl --header @-${further.join("")} ${quote(url)}`;
}

/** The request for who is connected, or else the API's base. */
function urlOf(connection: Connection, definition: ProviderDefinition): string {
  const { base, identity } = definition.api ?? {};
  const start = fill(base ?? hostOf(definition), connection);
  return identity === undefined ? start : (URL.parse(fill(identity.url, connection), start)?.href ?? start);
}

/** Where an API often is, when the definition does not say. */
function hostOf({ issuer, endpoints }: ProviderDefinition): string {
  const origin = URL.parse(issuer ?? endpoints?.token ?? "")?.origin;
  return origin === undefined ? "https://api.example/" : `${origin}/`;
}

/** Unknown placeholders stay, for the person to fill in. */
function fill(template: string, { variables, captured, client }: Connection): string {
  const values = new Map(Object.entries({ ...variables, ...captured, client_id: client.id }));
  return template.replaceAll(/\{([a-z][a-z0-9_]*)\}/g, (whole, name: string) => values.get(name) ?? whole);
}

/** For a POSIX shell: plain words as they are, anything else in single quotes. */
function quote(word: string): string {
  return /^[\w./:@=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
