import type { Visitor } from "@grantway/protocol";
import type { Visit } from "../visits/visits.ts";

/**
 * A visit as the protocol sees it.
 *
 * @param formerly - the browser that the form just sent was made for, once its token was checked.
 */
export function visitorOf(visit: Visit, formerly?: string): Visitor {
  const { browser, user, requestId, network, isOver } = visit;
  // A browser state that was of a session which is over holds no more.
  const browserState = isOver ? undefined : visit.browserState;
  return { browser: browser.name, formerly, user, browserState, requestId: () => requestId, network };
}
