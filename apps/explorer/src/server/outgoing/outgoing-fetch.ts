import { ForbiddenAddress, guardedLookup, isForbiddenLiteral } from "./address-guard.ts";
import { sendRequest } from "./send-request.ts";

/**
 * A `fetch` for addresses that a person gave: https, on the web, and never sent on elsewhere. An answer that redirects is handed
 * over as it is.
 *
 * @throws {ForbiddenAddress} for every other address.
 */
export async function guardedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const url = new URL(request.url);
  if (url.protocol !== "https:" || isForbiddenLiteral(url.hostname))
    throw new ForbiddenAddress(`${url.origin} is not on the web, or not https`);
  return sendRequest(request, guardedLookup);
}
