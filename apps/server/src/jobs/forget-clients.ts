import type { Attribution, DescribedClients, Instant, Registrations } from "@grantway/protocol";

/** Where clients are that nobody here registered. */
interface FromOutside {
  readonly registrations: Pick<Registrations, "forgetUnused">;
  readonly describedClients: Pick<DescribedClients, "forgetIdle">;
}

/**
 * Deletes every client that nobody here registered or verified, and that nobody used or changed since `before`, some at a time, so that
 * no request waits for all of them. Answers how many.
 */
export async function forgetUnusedClients(
  { registrations, describedClients }: FromOutside,
  before: Instant,
  by: Attribution,
): Promise<number> {
  let gone = 0;
  for (;;) {
    const registered = await registrations.forgetUnused(before, by);
    const described = await describedClients.forgetIdle(before, by);
    if (registered + described === 0) return gone;
    gone += registered + described;
  }
}
