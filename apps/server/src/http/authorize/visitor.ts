import type { Visitor } from "@grantway/protocol";
import type { Visit } from "../visits/visits.ts";

/**
 * A visit as the protocol sees it.
 *
 * @param formerly - the browser that the form just sent was made for, once its token was checked.
 */
export function visitorOf({ browser, user, requestId, network }: Visit, formerly?: string): Visitor {
  return { browser: browser.name, formerly, user, requestId: () => requestId, network };
}
