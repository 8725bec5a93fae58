import { readDefinition } from "../check-definition.ts";
import { isClientError } from "../client-error.ts";
import type { ProviderReference } from "../connection.ts";
import type { Providers } from "../grantway.ts";
import type { ProviderDefinition } from "../provider-definition.ts";
import { issuerIn } from "../provider/issuer-in.ts";

/** What a person means: a name of the catalogue, the URL of an issuer, or a definition. @throws {ClientError} */
export async function findProvider(
  wanted: string | ProviderDefinition,
  providers: Providers,
): Promise<ProviderReference> {
  if (typeof wanted !== "string") return { from: "definition", definition: readDefinition(wanted) };
  const said = isKnown(wanted, providers) ? undefined : issuerIn(wanted);
  if (said === undefined) return { from: "catalogue", id: providers.get(wanted).id };
  try {
    return await byIssuer(said, providers);
  } catch (error) {
    // People leave the last slash out, or put one in: the same host says which it is.
    const issuer = said.endsWith("/") ? said.slice(0, -1) : `${said}/`;
    if (!isClientError(error, "issuer_mismatch") || !error.message.includes(` ${issuer}:`)) throw error;
    return byIssuer(issuer, providers);
  }
}

async function byIssuer(wanted: string, providers: Providers): Promise<ProviderReference> {
  const definition = await providers.discover(wanted);
  return { from: "issuer", issuer: definition.issuer ?? wanted, definition };
}

/** A provider's name may have a dot in it, as hosts have. */
function isKnown(wanted: string, providers: Providers): boolean {
  return providers.list().some(({ id }) => id === wanted);
}
