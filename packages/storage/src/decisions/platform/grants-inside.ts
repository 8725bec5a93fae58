import { covers, widened } from "@grantway/protocol/rules";
import type { Attribution, Grant } from "@grantway/protocol";
import { json, select } from "../../rows/cells.ts";
import { grantColumns, readGrant } from "../../rows/grant-row.ts";
import { type Decision, one, rows } from "../decision.ts";
import { saveGrant } from "../save-grant.ts";
import { statements } from "../statement.ts";

/*
 * Grants inside an installation: of a member who uses the app there, and of the app as itself. Whoever opens or widens one has
 * locked the installation, so that one which is uninstalled meanwhile gives nothing.
 */

const columns = select("g", grantColumns);
const inside = `g.installation_id = $installation AND g.client_id = $client AND coalesce(g.member_id, '') = $member`;

const sql = statements("grants-inside", {
  lock: (d) => `SELECT ${columns} FROM grants g WHERE ${inside} ${d.forUpdate("g")}`,
  insert: `INSERT INTO grants (id, installation_id, member_id, client_id, scopes, status, consented_at)
    VALUES ($id, $installation, $member, $client, $scopes, 'active', $at)`,
  own: (d) => `SELECT ${columns} FROM grants g WHERE g.installation_id = $installation AND g.member_id IS NULL
    AND g.status = 'active' ORDER BY g.id ${d.forUpdate("g")}`,
  narrow: (d) => `UPDATE grants SET scopes = ${d.without("scopes", "$scope")}
    WHERE installation_id = $installation AND status = 'active' AND ${d.holds("scopes", "$scope")}`,
  // In one order, so that two of these do not wait for each other.
  lockAll: (d) => `SELECT g.id FROM grants g WHERE g.installation_id = $installation AND g.status = 'active'
    ORDER BY g.id ${d.forUpdate("g")}`,
  revokeAll: `UPDATE grants SET status = 'revoked', epoch = epoch + 1
    WHERE installation_id = $installation AND status = 'active'`,
  endFamilies: `UPDATE token_families SET ended_reason = 'grant-revoked' WHERE ended_reason IS NULL
    AND grant_id IN (SELECT g.id FROM grants g WHERE g.installation_id = $installation)`,
  ofMember: `SELECT ${columns} FROM grants g WHERE g.member_id = $member AND g.client_id = $client
    AND g.status = 'active'`,
});

/** A yes inside an installation. */
export interface YesInside {
  readonly newId: string;
  readonly installation: string;
  /** `null`: the app as itself. */
  readonly member: string | null;
  readonly client: string;
  readonly scopes: readonly string[];
}

/** What became of the grant of a yes. */
export interface GrantInside {
  readonly grant: Grant;
  readonly became: "created" | "changed" | "same";
}

/** Opens the grant, widens it, or opens a revoked one with these scopes alone. Whoever calls records it. */
export function* allowInside(
  { newId: id, installation, member, client, scopes }: YesInside,
  by: Attribution,
): Decision<GrantInside> {
  const found = yield* one(sql.lock, { installation, client, member: member ?? "" });
  const before = found && readGrant(found);
  if (before === undefined) {
    yield* one(sql.insert, { id, installation, member, client, scopes: json(scopes), at: by.at });
    const subject = member === null ? { installation } : { installation, member };
    const grant = {
      id,
      subject,
      clientId: client,
      scopes,
      status: "active",
      consentedAt: by.at,
      epoch: 0,
    } as const;
    return { grant, became: "created" };
  }
  const grant = widened(before, scopes, by.at);
  yield* saveGrant(grant);
  if (covers(before, scopes)) return { grant, became: "same" };
  return { grant, became: before.status === "active" ? "changed" : "created" };
}

/** The grants of the app as itself hold these from now on as well. */
export function* widenOwn(installation: string, scopes: readonly string[], by: Attribution): Decision<void> {
  for (const row of yield* rows(sql.own, { installation })) {
    const before = readGrant(row);
    if (before !== undefined && !covers(before, scopes)) yield* saveGrant(widened(before, scopes, by.at));
  }
}

/** Takes the scopes out of everything that was allowed there, and leaves the rest: families go on with it. */
export function* narrowInside(installation: string, scopes: readonly string[]): Decision<void> {
  for (const scope of scopes) yield* one(sql.narrow, { installation, scope });
}

/** Ends all of them for good, with every family: what is opened later is of another epoch. */
export function* revokeInside(installation: string): Decision<number> {
  const found = yield* rows(sql.lockAll, { installation });
  yield* one(sql.revokeAll, { installation });
  yield* one(sql.endFamilies, { installation });
  return found.length;
}

/** The active grants of this person to this client, by installation. */
export function* grantsOfMember(member: string, client: string): Decision<ReadonlyMap<string, Grant>> {
  const found = yield* rows(sql.ofMember, { member, client });
  return new Map(
    found.flatMap((row) => {
      const grant = readGrant(row);
      return grant?.subject.installation === undefined ? [] : [[grant.subject.installation, grant] as const];
    }),
  );
}

/** Whether the grant is as one that was allowed since then would be. */
export function isSameYes(
  grant: Grant | undefined,
  scopes: readonly string[],
  since: number,
): grant is Grant {
  return grant !== undefined && covers(grant, scopes) && grant.consentedAt >= since;
}
