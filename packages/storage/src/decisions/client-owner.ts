import type { Attribution } from "@grantway/protocol";
import { type Decision, one, rows } from "./decision.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

const sql = statements("client-owner", {
  // Whoever is about to delete this person waits, and then finds what they own.
  keep: (d) => `SELECT 1 FROM users u WHERE u.id = $owner ${d.forKeyShare("u")}`,
  // In one order, so that two of these do not wait for each other.
  lockOwned: (d) => `SELECT c.id, c.revision FROM clients c WHERE c.owner = $owner
    ORDER BY c.id ${d.forUpdate("c")}`,
  disown: "UPDATE clients SET owner = NULL, revision = $revision WHERE id = $id",
});

/** Whether there is this person, who then stays until the decision is over; nobody has to be there for the platform. */
export function* isThere(owner: string | null): Decision<boolean> {
  return owner === null || (yield* one(sql.keep, { owner })) !== undefined;
}

/** Makes what a person owns the platform's, each with its own record and another revision. */
export function* disown(owner: string, by: Attribution): Decision<void> {
  for (const [id, revision] of yield* rows(sql.lockOwned, { owner })) {
    const next = Number(revision) + 1;
    yield* one(sql.disown, { id: id as string, revision: next });
    yield* record(by, {
      action: "client.updated",
      target: `client:${id as string}`,
      revision: next,
      changes: { owner: { from: owner, to: null } },
    });
  }
}
