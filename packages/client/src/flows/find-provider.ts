import { readDefinition } from "../check-definition.ts";
import { isClientError } from "../client-error.ts";
import type { ProviderReference } from "../connection.ts";
import type { Providers } from "../grantway.ts";
import type { ProviderDefinition } from "../provider-definition.ts";

/** What a person means: a name of the catalogue, the URL of an issuer, or a definition. @throws {ClientError} */
export async function findProvider(
  wanted: string | ProviderDefinition,
  providers: Providers,
): Promise<ProviderReference> {
  if (typeof wanted !== "string") return { from: "definition", definition: readDefinition(wanted) };
  if (!/^https?:\/\//i.test(wanted)) return { from: "catalogue", id: providers.get(wanted).id };
  try {
    return await byIssuer(wanted, providers);
  } catch (error) {
    // People leave the last slash out, or put one in: the same host says which it is.
    const issuer = wanted.endsWith("/") ? wanted.slice(0, -1) : `${wanted}/`;
    if (!isClientError(error, "issuer_mismatch") || !error.message.includes(` ${issuer}:`)) throw error;
    return byIssuer(issuer, providers);
  }
}

async function byIssuer(wanted: string, providers: Providers): Promise<ProviderReference> {
  const definition = await providers.discover(wanted);
  return { from: "issuer", issuer: definition.issuer ?? wanted, definition };
}
