import type { Instant } from "@grantway/protocol";

/** A moment as the API writes it. */
export function isoInstant(instant: Instant): string {
  return new Date(instant).toISOString();
}
