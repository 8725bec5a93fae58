import type { DueDomain, NotTheirs, Publisher, Publishers } from "@grantway/platform";
import type { Acting, Attribution, Instant, Within } from "@grantway/protocol";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { publisherWithin } from "./lock-publisher.ts";

const sql = statements("publishers", {
  find: `SELECT d.domain, d.challenge, d.verified_at, d.checked_at FROM publisher_domains d WHERE d.organisation_id = $id`,
  lock: (d) => `SELECT d.domain, d.challenge, d.verified_at, d.missing_since FROM publisher_domains d
    WHERE d.organisation_id = $id ${d.forUpdate("d")}`,
  claim: `INSERT INTO publisher_domains (organisation_id, domain, challenge) VALUES ($id, $domain, $challenge)
    ON CONFLICT (organisation_id) DO UPDATE SET domain = $domain, challenge = $challenge, verified_at = NULL,
      missing_since = NULL, checked_at = 0`,
  remove: "DELETE FROM publisher_domains WHERE organisation_id = $id RETURNING domain",
  save: `UPDATE publisher_domains SET verified_at = $verified_at, missing_since = $missing_since, checked_at = $at
    WHERE organisation_id = $id`,
  due: (d) => `SELECT d.organisation_id, d.domain, d.challenge FROM publisher_domains d
    WHERE d.checked_at < $before AND d.checked_at > 0 ORDER BY d.checked_at, d.organisation_id LIMIT $limit ${d.skipLocked}`,
  take: "UPDATE publisher_domains SET checked_at = $at WHERE organisation_id = $id",
});

function* find(name: string, within: Within): Decision<Publisher | NotTheirs> {
  const organisation = yield* publisherWithin(name, within);
  if (typeof organisation === "string") return organisation;
  const row = yield* one(sql.find, { id: organisation.id });
  if (row === undefined) return { organisation, domain: null };
  const [domain, challenge, verifiedAt, checkedAt] = row as [string, string, number | null, number];
  return {
    organisation,
    domain: { domain, challenge, verifiedAt, checkedAt: checkedAt === 0 ? null : checkedAt },
  };
}

function* claim(
  { organisation: name, domain, challenge }: Parameters<Publishers["claim"]>[0],
  by: Acting,
): Decision<"claimed" | NotTheirs> {
  const organisation = yield* publisherWithin(name, by.within);
  if (typeof organisation === "string") return organisation;
  const { id } = organisation;
  const before = yield* one(sql.lock, { id });
  // Asked again for the same one, the record that was written already goes on to count.
  if (before?.[0] === domain) return "claimed";
  yield* one(sql.claim, { id, domain, challenge });
  const from = before === undefined ? {} : { from: before[0] };
  yield* record(by, {
    action: "domain.claimed",
    target: targetOf(id),
    changes: { domain: { ...from, to: domain } },
  });
  return "claimed";
}

function* remove(name: string, by: Acting): Decision<"removed" | NotTheirs> {
  const organisation = yield* publisherWithin(name, by.within);
  if (typeof organisation === "string") return organisation;
  const { id } = organisation;
  const removed = yield* one(sql.remove, { id });
  if (removed === undefined) return "removed";
  const [from] = removed;
  yield* record(by, { action: "domain.removed", target: targetOf(id), changes: { domain: { from } } });
  return "removed";
}

function* checked(
  { organisation: id, domain, challenge, holds, grace }: Parameters<Publishers["checked"]>[0],
  by: Attribution,
): Decision<"verified" | "not-found" | "lost" | "moved-on"> {
  const row = yield* one(sql.lock, { id });
  if (row === undefined || row[0] !== domain || row[1] !== challenge) return "moved-on";
  const [, , verifiedAt, missingSince] = row as [string, string, number | null, number | null];
  if (!holds) return yield* missing({ id, domain, verifiedAt, missingSince, grace }, by);
  yield* one(sql.save, { id, at: by.at, verified_at: verifiedAt ?? by.at, missing_since: null });
  if (verifiedAt === null) yield* tell(id, "domain.verified", domain, by);
  return "verified";
}

/** Its record is not there. A domain that was verified stays so for a while: records are mistyped and servers moved. */
function* missing(
  {
    id,
    domain,
    verifiedAt,
    missingSince,
    grace,
  }: {
    readonly id: string;
    readonly domain: string;
    readonly verifiedAt: Instant | null;
    readonly missingSince: Instant | null;
    readonly grace: number;
  },
  by: Attribution,
): Decision<"not-found" | "lost"> {
  const { at } = by;
  if (verifiedAt === null) {
    yield* one(sql.save, { id, at, verified_at: null, missing_since: null });
    return "not-found";
  }
  const since = missingSince ?? at;
  // Somebody who looks for it by hand takes nothing away.
  const isLost = grace > 0 && at - since >= grace;
  yield* one(sql.save, {
    id,
    at,
    verified_at: isLost ? null : verifiedAt,
    missing_since: isLost ? null : since,
  });
  if (!isLost) return "not-found";
  yield* tell(id, "domain.removed", domain, by);
  return "lost";
}

function* tell(
  id: string,
  action: "domain.verified" | "domain.removed",
  domain: string,
  by: Attribution,
): Decision<void> {
  const change = action === "domain.verified" ? { to: domain } : { from: domain };
  yield* record(by, { action, target: targetOf(id), changes: { domain: change } });
}

function* due(before: Instant, at: Instant, limit: number): Decision<readonly DueDomain[]> {
  const found = yield* rows(sql.due, { before, limit });
  for (const [id] of found) yield* one(sql.take, { id: id as string, at });
  return found.map(([organisation, domain, challenge]) => ({ organisation, domain, challenge }) as DueDomain);
}

function targetOf(organisation: string): string {
  return `organisation:${organisation}`;
}

/** {@link Publishers}. */
export const publishers = {
  reads: { find },
  writes: { claim, remove, checked, due },
} satisfies PortDecisions<Publishers>;
