import type { Instant } from "@grantway/protocol";

/** A moment as people and programs both read it: RFC 3339, UTC. */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString();
}
