import type { SafeRedirect } from "../brand.ts";
import type { Client } from "../client.ts";
import type { NamedBy, NamedClients } from "../client-documents/named-clients.cimd.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import type { Parameters } from "./parameters.ts";
import { resolveRedirect } from "./redirect-uri.rfc8252.ts";

/**
 * The client that a request names, which may ask for something.
 *
 * @throws {UnsafeRedirectError}
 */
export async function namedClient(
  clients: Pick<NamedClients, "find">,
  parameters: Parameters,
  by: NamedBy,
): Promise<Client> {
  const clientId = parameters.values.get("client_id");
  if (clientId === undefined) throw new UnsafeRedirectError("unknownClient", "client_id is missing");
  if (parameters.repeated.includes("client_id"))
    throw new UnsafeRedirectError("unknownClient", "client_id was sent twice");
  const client = await clients.find(clientId, by);
  if (client === undefined) throw new UnsafeRedirectError("unknownClient", "no client has this id");
  if (client.status !== "active") {
    throw new UnsafeRedirectError("suspendedClient", "client is suspended", client.id);
  }
  return client;
}

/**
 * The first error zone: whatever fails before the redirect URI is proven is shown on a page of ours.
 *
 * @throws {UnsafeRedirectError}
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 | RFC 6749 §4.1.2.1}
 */
export async function proveRedirect(
  clients: Pick<NamedClients, "find">,
  parameters: Parameters,
  by: NamedBy,
): Promise<SafeRedirect> {
  return resolveRedirect(await namedClient(clients, parameters, by), parameters);
}
