import type { InstallRequest, InstallRequests, ListedRequest, RequestFilter } from "@grantway/platform";
import type { KeptParameters, PageRequest, Within } from "@grantway/protocol";
import { pageLimit, pageStartFromTop, toPage } from "../../pages.ts";
import { parsed, texts } from "../../rows/cells.ts";
import { type Decision, one, rows } from "../decision.ts";
import { statements } from "../statement.ts";
import { verifiedDomainOf } from "./publisher-domain.ts";
import { seesIn } from "./role-in.ts";

const selected = `SELECT q.id, q.app_id, q.organisation_id, q.user_id, q.version, q.offered, q.scopes, q.note, q.status,
    q.created_at, q.expires_at, q.reminded_at, q.decided_by, q.decided_at, q.reason,
    a.slug, a.name, p.name, ${verifiedDomainOf("p.id")}, o.slug, o.name, u.username, d.username
  FROM install_requests q JOIN apps a ON a.id = q.app_id JOIN organisations p ON p.id = a.publisher_id
  JOIN organisations o ON o.id = q.organisation_id JOIN users u ON u.id = q.user_id
  LEFT JOIN users d ON d.id = q.decided_by`;

const of = {
  there: "q.organisation_id = $organisation",
  thereInState: "q.organisation_id = $organisation AND q.status = $status",
  theirs: "q.user_id = $person",
  theirsInState: "q.user_id = $person AND q.status = $status",
} as const;

const list = (whose: string) =>
  `${selected} WHERE ${whose} AND q.id < $start ORDER BY q.id DESC LIMIT $limit`;
const count = (whose: string) => `SELECT count(*) FROM install_requests q WHERE ${whose}`;

const lists = statements("install-request-list", {
  there: list(of.there),
  thereInState: list(of.thereInState),
  theirs: list(of.theirs),
  theirsInState: list(of.theirsInState),
});
const counts = statements("install-request-count", {
  there: count(of.there),
  thereInState: count(of.thereInState),
  theirs: count(of.theirs),
  theirsInState: count(of.theirsInState),
});
const sql = statements("install-request", {
  find: `${selected} WHERE q.id = $id`,
  parameters:
    "SELECT q.status, q.reason, q.parameters FROM install_requests q WHERE q.id = $id AND q.user_id = $person",
});

/** The list of `InstallRequests`. */
export function* listRequests(
  request: PageRequest & RequestFilter,
  within: Within,
): Decision<Awaited<ReturnType<InstallRequests["list"]>>> {
  const limit = pageLimit(request);
  const [start = ""] = pageStartFromTop(request, 1);
  const asked = yield* askedBy(request, within);
  if (typeof asked === "string") return asked;
  const found = yield* rows(lists[asked.whose], { ...asked.values, start, limit: limit + 1 });
  return toPage(found.map(readListed), limit, ({ id }) => [id]);
}

/** The count of `InstallRequests`. */
export function* countRequests(filter: RequestFilter, within: Within): Decision<number> {
  const asked = yield* askedBy(filter, within);
  if (typeof asked === "string") return 0;
  return Number((yield* one(counts[asked.whose], asked.values))?.[0]);
}

function* askedBy({ organisation, status }: RequestFilter, within: Within) {
  const inState = status === undefined ? {} : { status };
  if (organisation === undefined) {
    if (typeof within !== "object") return "unknown" as const;
    const whose = status === undefined ? "theirs" : "theirsInState";
    return { whose, values: { person: within.person, ...inState } } as const;
  }
  const may = yield* seesIn(organisation, within);
  if (may !== "may") return may;
  return {
    whose: status === undefined ? "there" : "thereInState",
    values: { organisation, ...inState },
  } as const;
}

/** One, for who asked and for those who see what is installed there. */
export function* findRequest(id: string, within: Within): Decision<ListedRequest | "unknown" | "forbidden"> {
  const row = yield* one(sql.find, { id });
  if (row === undefined) return "unknown";
  const found = readListed(row);
  if (typeof within === "object" && within.person === found.person) return found;
  const may = yield* seesIn(found.organisation, within);
  return may === "may" ? found : may;
}

/** What the authorization request was, for who asked. */
export function* parametersOf(
  id: string,
  person: string,
): Decision<Awaited<ReturnType<InstallRequests["parametersOf"]>>> {
  const row = yield* one(sql.parameters, { id, person });
  if (row === undefined) return undefined;
  return {
    status: row[0] as InstallRequest["status"],
    reason: (row[1] as string | null) ?? "",
    parameters: parsed(row[2]) as KeptParameters,
  };
}

function readListed(row: readonly unknown[]): ListedRequest {
  const [id, app, organisation, person, version, offered, scopes, note, status] = row;
  const [createdAt, expiresAt, remindedAt, decidedBy, decidedAt, reason] = row.slice(9);
  const [slug, name, publisher, domain, organisationSlug, organisationName, username, decider] =
    row.slice(15);
  return {
    id: id as string,
    app: app as string,
    organisation: organisation as string,
    person: person as string,
    version: Number(version),
    offered: texts(offered),
    scopes: texts(scopes),
    note: note as string,
    status: status as InstallRequest["status"],
    createdAt: Number(createdAt),
    expiresAt: Number(expiresAt),
    remindedAt: numberOrNull(remindedAt),
    decidedBy: decidedBy as string | null,
    decidedAt: numberOrNull(decidedAt),
    reason: (reason as string | null) ?? "",
    appOf: {
      slug: slug as string,
      name: name as string,
      publisher: publisher as string,
      ...(domain === null ? {} : { domain: domain as string }),
    },
    organisationOf: { slug: organisationSlug as string, name: organisationName as string },
    personName: username as string,
    ...(decider === null ? {} : { decidedByName: decider as string }),
  };
}

function numberOrNull(cell: unknown): number | null {
  return cell === null ? null : Number(cell);
}
