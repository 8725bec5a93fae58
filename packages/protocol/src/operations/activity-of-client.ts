import { activityOf, type ClientActivity } from "../figures/client-activity.ts";
import { stepStart } from "../figures/figure-kind.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { RegisteredClient } from "../ports/client-registry.ts";
import type { ActivityPorts } from "./figure-ports.ts";

const day: Milliseconds = 24 * 60 * 60 * 1000;

/** What a client used and what failed and why: on the day of `at`, and so many days before it. */
export async function activityOfClient(
  { figures, catalogue }: Pick<ActivityPorts, "figures" | "catalogue">,
  { id, lastUsedAt }: Pick<RegisteredClient, "id" | "lastUsedAt">,
  { days, at }: { readonly days: number; readonly at: Instant },
): Promise<ClientActivity> {
  const from = stepStart("day", at) - days * day;
  const counted = await figures.ofClient(id, from);
  return activityOf(counted, { from, lastUsedAt, catalogue: await catalogue.current() });
}
