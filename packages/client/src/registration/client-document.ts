import { ClientError } from "../client-error.ts";
import { redirectUrisToRegister } from "../flows/redirect-addresses.ts";
import type { ClientMetadata } from "./client-metadata.ts";

/** A document about a client, whose address is the id of the client. */
export type ClientDocument = ClientMetadata & { readonly client_id: string };

/** Longest address, in characters. Providers show and store it. */
const longest = 2000;

/** What is wrong with an address as a client id, as the end of a sentence; `undefined` when nothing is. */
export function documentAddressProblem(address: string): string | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== "https:" || address.length > longest) return "must be an https address";
  if (url.username !== "" || url.password !== "" || address.includes("#"))
    return "must have neither a user name nor a fragment";
  // What a server would answer for another path must not speak for this one.
  if (url.pathname === "/" || url.href !== address) return "must have a path, written as browsers write it";
  return undefined;
}

/**
 * What to put at an https address, so that the address is the id of a client that nobody registers, wherever a provider
 * says `client_id_metadata_document_supported`. The client is a public one for this library: it comes back to this
 * machine, and holds no secret.
 *
 * @param task.redirectUris - where the browser comes back to, as for a registration; by default to this machine
 * @throws {ClientError} `bad_request` when the address cannot be a client id
 * @see {@link https://datatracker.ietf.org/doc/draft-ietf-oauth-client-id-metadata-document/ | Client ID Metadata Document §4}
 */
export function clientDocument(task: {
  readonly address: string;
  readonly name: string;
  readonly redirectUris?: readonly string[] | undefined;
}): ClientDocument {
  const {
    address,
    name,
    redirectUris = redirectUrisToRegister({ redirect: { ports: "any" } }, undefined),
  } = task;
  const problem = documentAddressProblem(address);
  if (problem !== undefined) throw new ClientError("bad_request", `The address of the document ${problem}.`);
  return {
    client_id: address,
    client_name: name,
    application_type: "native",
    redirect_uris: redirectUris,
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    token_endpoint_auth_method: "none",
  };
}
