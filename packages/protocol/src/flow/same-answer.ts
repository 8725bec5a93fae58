import type { Grant } from "../grant.ts";
import type { Instant, Milliseconds } from "../instant.ts";

/**
 * How long a yes counts for the same one when it comes again: an impatient second click, a form sent again because its
 * answer got lost. Short beside the life of a code, so that the code it is answered with has most of that before it.
 */
const impatience: Milliseconds = 20_000;

/** Since when a yes to a request is the same one again. */
export function sameSince({ startedAt }: { readonly startedAt: Instant }, now: Instant): Instant {
  return Math.max(startedAt, now - impatience);
}

/** The moment this request was answered: that of the yes which was given to it a moment ago, or now. */
export function answeredAt(request: { readonly startedAt: Instant }, grant: Grant, now: Instant): Instant {
  return grant.consentedAt >= sameSince(request, now) ? grant.consentedAt : now;
}
