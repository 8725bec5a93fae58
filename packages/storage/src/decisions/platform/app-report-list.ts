import type { AppReport, AppReports, ListedReport, ReportFilter } from "@grantway/platform";
import type { Instant, Page, PageRequest } from "@grantway/protocol";
import { pageLimit, pageStartFromTop, toPage } from "../../pages.ts";
import { type Cells, json } from "../../rows/cells.ts";
import { type Decision, one, rows } from "../decision.ts";
import { statements } from "../statement.ts";

const selected = `SELECT r.id, r.app_id, r.user_id, r.reason, r.note, r.status, r.created_at, r.outcome, r.closed_by,
    r.closed_at, a.slug, a.name, a.status, p.id, p.slug, p.name, u.username, c.username
  FROM app_reports r JOIN apps a ON a.id = r.app_id JOIN organisations p ON p.id = a.publisher_id
  LEFT JOIN users u ON u.id = r.user_id LEFT JOIN users c ON c.id = r.closed_by`;

/** Each has a statement of its own, so that an index has it in its order. */
const of = {
  all: "1 = 1",
  inState: "r.status = $status",
  ofApp: "r.app_id = $app",
  ofAppInState: "r.app_id = $app AND r.status = $status",
} as const;

const list = (which: string) =>
  `${selected} WHERE ${which} AND r.id < $start ORDER BY r.id DESC LIMIT $limit`;
const count = (which: string) => `SELECT count(*) FROM app_reports r WHERE ${which}`;

const lists = statements("app-report-list", {
  all: list(of.all),
  inState: list(of.inState),
  ofApp: list(of.ofApp),
  ofAppInState: list(of.ofAppInState),
});
const counts = statements("app-report-count", {
  all: count(of.all),
  inState: count(of.inState),
  ofApp: count(of.ofApp),
  ofAppInState: count(of.ofAppInState),
});
const sql = statements("app-report", {
  find: `${selected} WHERE r.id = $id`,
  openSince: `SELECT r.created_at FROM app_reports r
    WHERE r.app_id = $app AND r.user_id = $person AND r.status = 'open'`,
  openOf: (d) => `SELECT r.app_id, count(*) FROM ${d.elements("$apps", "asked")}
    JOIN app_reports r ON r.app_id = asked.value AND r.status = 'open' GROUP BY r.app_id`,
});

/** The list of `AppReports`. */
export function* listReports(request: PageRequest & ReportFilter): Decision<Page<ListedReport>> {
  const limit = pageLimit(request);
  const [start = ""] = pageStartFromTop(request, 1);
  const { which, values } = askedBy(request);
  const found = yield* rows(lists[which], { ...values, start, limit: limit + 1 });
  return toPage(found.map(readListed), limit, ({ id }) => [id]);
}

/** The count of `AppReports`. */
export function* countReports(filter: ReportFilter): Decision<number> {
  const { which, values } = askedBy(filter);
  return Number((yield* one(counts[which], values))?.[0]);
}

function askedBy({ app, status }: ReportFilter) {
  if (app === undefined) {
    return status === undefined
      ? ({ which: "all", values: {} } as const)
      : ({ which: "inState", values: { status } } as const);
  }
  return status === undefined
    ? ({ which: "ofApp", values: { app } } as const)
    : ({ which: "ofAppInState", values: { app, status } } as const);
}

/** One, by its id. */
export function* findReport(id: string): Decision<ListedReport | undefined> {
  const row = yield* one(sql.find, { id });
  return row && readListed(row);
}

/** The `openSince` of `AppReports`. */
export function* openSince(app: string, person: string): Decision<Instant | undefined> {
  const row = yield* one(sql.openSince, { app, person });
  return row && Number(row[0]);
}

/** The `openOf` of `AppReports`. */
export function* openOf(apps: readonly string[]): Decision<Awaited<ReturnType<AppReports["openOf"]>>> {
  if (apps.length === 0) return new Map();
  const found = yield* rows(sql.openOf, { apps: json(apps) });
  return new Map(found.map(([app, open]) => [app as string, Number(open)]));
}

function readListed(row: Cells): ListedReport {
  const [id, app, person, reason, note, status, createdAt, outcome, closedBy, closedAt] = row;
  const [slug, name, appStatus, publisher, publisherSlug, publisherName, username, closer] = row.slice(10);
  return {
    id: id as string,
    app: app as string,
    person: person as string | null,
    reason: reason as AppReport["reason"],
    note: note as string,
    status: status as AppReport["status"],
    createdAt: Number(createdAt),
    outcome: outcome as AppReport["outcome"],
    closedBy: closedBy as string | null,
    closedAt: closedAt === null ? null : Number(closedAt),
    appOf: {
      slug: slug as string,
      name: name as string,
      status: appStatus as ListedReport["appOf"]["status"],
      publisher: {
        id: publisher as string,
        slug: publisherSlug as string,
        name: publisherName as string,
      },
    },
    ...(username === null ? {} : { personName: username as string }),
    ...(closer === null ? {} : { closedByName: closer as string }),
  };
}
