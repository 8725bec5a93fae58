import { readDefinition } from "../check-definition.ts";
import { isClientError } from "../client-error.ts";
import type { ProviderReference } from "../connection.ts";
import type { Providers } from "../grantway.ts";
import type { ProviderDefinition } from "../provider-definition.ts";
import { issuerIn } from "../provider/issuer-in.ts";

/** The provider for a name of the catalogue, the URL of an issuer, or a definition. @throws {ClientError} */
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
    // People leave out a trailing slash or add one: the other spelling is tried if the metadata names it.
    const issuer = said.endsWith("/") ? said.slice(0, -1) : `${said}/`;
    if (!isClientError(error, "issuer_mismatch") || !error.message.includes(` ${issuer}:`)) throw error;
    return byIssuer(issuer, providers);
  }
}

async function byIssuer(wanted: string, providers: Providers): Promise<ProviderReference> {
  const definition = await providers.discover(wanted);
  return { from: "issuer", issuer: definition.issuer ?? wanted, definition };
}

/** A provider's name may contain a dot, as host names do. */
function isKnown(wanted: string, providers: Providers): boolean {
  return providers.list().some(({ id }) => id === wanted);
}
