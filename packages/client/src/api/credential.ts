import { ClientError } from "../client-error.ts";
import type { Connection } from "../connection.ts";
import { schemeOf } from "../protocol/token-type.ts";
import type { Provider } from "../provider/resolve-provider.ts";
import type { ProviderDefinition } from "../provider-definition.ts";
import { fill } from "../template.ts";

/** The headers this API wants beside the token, such as a client id. */
export function ownHeaders({ definition, values }: Pick<Provider, "definition" | "values">) {
  return Object.entries(definition.api?.headers ?? {}).map(
    ([name, template]) => [name, fill(template, values)] as const,
  );
}

/**
 * Puts the token into the header in which this API wants it.
 *
 * @throws {ClientError} `provider_answer_invalid` for a token with a line end or another character that HTTP does not
 *   allow
 */
export function setCredential(
  headers: Headers,
  connection: Pick<Connection, "name" | "tokens">,
  definition: Pick<ProviderDefinition, "api">,
): void {
  try {
    headers.set(definition.api?.header ?? "Authorization", credential(connection, definition));
  } catch (cause) {
    throw new ClientError(
      "provider_answer_invalid",
      `The access token of ${connection.name} holds a character that no request can carry, such as a line end: connect it again.`,
      { cause },
    );
  }
}

function credential(
  { tokens, name }: Pick<Connection, "name" | "tokens">,
  { api }: Pick<ProviderDefinition, "api">,
): string {
  const { accessToken = "", tokenType = "Bearer" } = tokens ?? {};
  const scheme = api?.scheme ?? schemeOf(tokenType, name);
  return scheme === "" ? accessToken : `${scheme} ${accessToken}`;
}
