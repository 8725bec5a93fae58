import type { Attribution, Instant, Registrations } from "@grantway/protocol";

/**
 * Deletes every client that registered itself and that nobody verified, used or changed since `before`, some at a time, so that no
 * request waits for all of them. Answers how many.
 */
export async function forgetUnusedClients(
  { registrations }: { readonly registrations: Pick<Registrations, "forgetUnused"> },
  before: Instant,
  by: Attribution,
): Promise<number> {
  let gone = 0;
  for (;;) {
    const some = await registrations.forgetUnused(before, by);
    if (some === 0) return gone;
    gone += some;
  }
}
