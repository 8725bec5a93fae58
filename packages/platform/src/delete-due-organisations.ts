import type { Clock } from "@grantway/protocol";
import type { Organisations } from "./ports/organisations.ts";

/** Installations that one transaction ends at the most, so that no request waits long behind it. */
const most = 50;

/** Organisations that one run begins with. */
const atOnce = 20;

/**
 * Deletes the organisations whose time has come, part by part. Several nodes may do so at once: each part is done by one.
 *
 * @returns how many are gone.
 */
export async function deleteDueOrganisations({
  organisations,
  clock,
}: {
  readonly organisations: Pick<Organisations, "due" | "deleteDue">;
  readonly clock: Clock;
}): Promise<number> {
  let gone = 0;
  for (const id of await organisations.due(clock(), atOnce)) {
    let outcome: Awaited<ReturnType<Organisations["deleteDue"]>>;
    do {
      outcome = await organisations.deleteDue(id, most, { actor: "system", at: clock() });
    } while (outcome === "more");
    if (outcome === "done") gone += 1;
  }
  return gone;
}
