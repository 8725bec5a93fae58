import type { ReviewQueue, VersionAt, WaitingVersion } from "@grantway/platform";
import type { Attribution, Conflict, Page, PageRequest } from "@grantway/protocol";
import { pageLimit, pageStart, toPage } from "../../pages.ts";
import { readVersion, versionColumns } from "../../rows/app-row.ts";
import { type Cells, select } from "../../rows/cells.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { shown } from "./app-versions.ts";
import { versionOf, versionTarget } from "./lock-app.ts";
import { isTheirOwn } from "./own-app.ts";
import { verifiedDomainOf } from "./publisher-domain.ts";
import { lockedVersion } from "./lock-version.ts";

const waiting = (condition: string) => `SELECT ${select("v", versionColumns)}, v.checked_at,
    a.slug, a.name, a.visibility, a.status, a.created_at, a.released,
    p.id, p.slug, p.name, p.created_at,
    ${verifiedDomainOf("p.id")}
  FROM app_versions v JOIN apps a ON a.id = v.app_id JOIN organisations p ON p.id = a.publisher_id
  WHERE ${condition}`;

const sql = statements("review-queue", {
  list: `${waiting("v.status = 'submitted' AND (v.submitted_at, v.app_id) > ($submitted, $app)")}
    ORDER BY v.submitted_at, v.app_id LIMIT $limit`,
  count: "SELECT count(*) FROM app_versions v WHERE v.status = 'submitted'",
  find: waiting("v.app_id = $app AND v.number = $number AND v.submitted_at IS NOT NULL"),
  decide: `UPDATE app_versions SET status = $status, approval = $approval, decided_by = $by, decided_at = $at,
      reason = $reason, revision = $revision
    WHERE app_id = $app AND number = $number`,
});

function* list(request: PageRequest): Decision<Page<WaitingVersion>> {
  const limit = pageLimit(request);
  const [submitted = "", app = ""] = pageStart(request, 2);
  if (!/^\d{0,16}$/.test(submitted)) throw new RangeError("This is not where a page of this list begins.");
  const found = yield* rows(sql.list, { submitted: Number(submitted), app, limit: limit + 1 });
  const versions: WaitingVersion[] = [];
  for (const row of found) versions.push(yield* read(row));
  return toPage(versions, limit, (version) => [String(version.submittedAt ?? 0), version.app]);
}

function* count(): Decision<number> {
  return Number((yield* one(sql.count))?.[0]);
}

function* find(app: string, number: number): Decision<WaitingVersion | undefined> {
  const row = yield* one(sql.find, { app, number });
  return row && (yield* read(row));
}

function* read(row: Cells): Decision<WaitingVersion> {
  const [checkedAt, slug, name, visibility, status, createdAt, released, ...publisher] = row.slice(
    versionColumns.length,
  );
  const [id, publisherSlug, publisherName, since, domain] = publisher;
  const version = yield* shown(readVersion(row), checkedAt);
  const before = released === null ? undefined : yield* versionOf(version.app, Number(released));
  return {
    ...version,
    appOf: { slug, name, visibility, status, createdAt } as WaitingVersion["appOf"],
    publisher: {
      id: id as string,
      slug: publisherSlug as string,
      name: publisherName as string,
      createdAt: since as number,
      ...(domain === null ? {} : { domain: domain as string }),
    },
    ...(before === undefined || before.number === version.number ? {} : { before }),
  };
}

function* decide(
  at: VersionAt,
  { verdict, reason, deciders }: Parameters<ReviewQueue["decide"]>[1],
  by: Attribution,
): Decision<"decided" | "unknown" | "own-app" | "not-waiting" | Conflict> {
  const found = yield* lockedVersion(at, { within: "everywhere" }, ["submitted"]);
  if (found === "not-so") return "not-waiting";
  // The platform reaches every app, so nothing is forbidden there.
  if (typeof found === "string") return "unknown";
  if ("outcome" in found) return found;
  const { app, version } = found;
  if (yield* isTheirOwn(app.publisher, deciders, by)) return "own-app";
  const revision = version.revision + 1;
  yield* one(sql.decide, {
    app: app.id,
    number: version.number,
    status: verdict,
    approval: verdict === "approved" ? "reviewed" : null,
    by: by.onBehalfOf ?? by.actor,
    at: by.at,
    reason,
    revision,
  });
  yield* record(by, {
    action: `app-version.${verdict}`,
    target: versionTarget(app.id, version.number),
    revision,
    changes: {
      status: { from: "submitted", to: verdict },
      ...(reason === "" ? {} : { reason: { to: reason } }),
    },
  });
  return "decided";
}

/** {@link ReviewQueue}. */
export const reviewQueue = {
  reads: { list, count, find },
  writes: { decide },
} satisfies PortDecisions<ReviewQueue>;
