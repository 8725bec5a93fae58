import { ExpiredRequestError } from "../errors/expired-request-error.ts";
import type { Clock } from "../ports/clock.ts";
import type { UsedIds } from "../ports/used-ids.ts";
import type { Seals } from "../tokens/seals.ts";
import type { ReadReference } from "./meant-request.ts";
import { parametersOf } from "./parameters.ts";

/** RFC 9126 §2.2 suggests it. */
const urn = "urn:ietf:params:oauth:request_uri:";

/** The reference to a sealed request. */
export function requestUriOf(sealed: string): string {
  return urn + sealed;
}

/**
 * Reads a `request_uri` that we gave out: once, by the client it was given to, while it lives. Of what came with it only `client_id`
 * counts.
 *
 * @throws {ExpiredRequestError} for one that is over, was used, or is of another client. Its redirect URI is not known to be safe.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9126#section-4 | RFC 9126 §4}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9126#section-7.3 | RFC 9126 §7.3}
 */
export function createReadPushedRequest({
  seals,
  usedIds,
  clock,
}: {
  readonly seals: Pick<Seals, "pushedRequest">;
  readonly usedIds: UsedIds;
  readonly clock: Clock;
}): ReadReference {
  return async (reference, { sent: { values, repeated } }) => {
    if (!reference.startsWith(urn)) return undefined;
    const pushed = seals.pushedRequest.open(reference.slice(urn.length));
    if (pushed === undefined) throw new ExpiredRequestError("request_uri is not one of ours");
    // Another client's reference is of no use, and is not used up either.
    if (values.get("client_id") !== pushed.clientId || repeated.includes("client_id"))
      throw new ExpiredRequestError("request_uri belongs to another client");
    const { id, expiresAt: until, parameters } = pushed;
    if (until <= clock()) throw new ExpiredRequestError("request_uri was left too long");
    if ((await usedIds.spend({ kind: "pushed-request", id, until })) === "used")
      throw new ExpiredRequestError("request_uri was used before");
    return { parameters: parametersOf(parameters), protection: "pushed" };
  };
}
