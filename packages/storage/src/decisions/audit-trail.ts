import type { AuditRecord, AuditSelection, AuditTrail, Page } from "@grantway/protocol";
import { pageLimit, pageStart, toPage } from "../pages.ts";
import { select } from "../rows/cells.ts";
import { auditColumns, readAuditRecord } from "../rows/audit-row.ts";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import type { Dialect } from "./dialect.ts";
import { type Statement, statements, type Values } from "./statement.ts";

/*
 * A statement for each set of conditions that is asked for, made when it first is: one statement for all of them could use
 * no index.
 */

const sql = statements("audit-trail", {
  find: `SELECT ${select("a", auditColumns)} FROM audit_events a WHERE a.seq = $seq`,
});

type Condition = keyof AuditSelection | "after" | "person";

const conditions: Readonly<Record<Condition, string | ((dialect: Dialect) => string)>> = {
  actor: "a.actor = $actor",
  onBehalfOf: "a.on_behalf_of = $on_behalf_of",
  target: "a.target = $target",
  ofPerson: "(a.actor = $of_person OR a.target = $of_person)",
  kind: ({ name }) => `${kindOf[name]} = $kind`,
  action: "a.action = $action",
  requestId: "a.request_id = $request",
  from: "a.at >= $from",
  to: "a.at < $to",
  search: (d) => `(${holdsText(d)})`,
  // A person is found by a name that stands in no record.
  person: (d) => `(${holdsText(d)} OR a.actor = $person OR a.on_behalf_of = $person OR a.target = $person)`,
  after: "(a.at, a.seq) < ($after_at, $after_seq)",
};

/** As the index on it says it. */
const kindOf = {
  sqlite: "substr(a.target, 1, instr(a.target, ':') - 1)",
  postgres: "split_part(a.target, ':', 1)",
} as const;

function holdsText(d: Dialect): string {
  const searched = ["a.target", "a.actor", "coalesce(a.detail, '')", "coalesce(a.request_id, '')"];
  return searched.map((column) => d.contains(`lower(${column})`, "$search")).join(" OR ");
}

const made = new Map<string, Statement>();

/** The statement with these conditions: there are only as many as there are sets of them. */
function selecting(what: "list" | "count", given: readonly Condition[]): Statement {
  const name = [what, ...given].join("+");
  const known = made.get(name);
  if (known !== undefined) return known;
  const text = (d: Dialect) => {
    const parts = given.map((condition) => conditions[condition]);
    const where = ["TRUE", ...parts.map((part) => (typeof part === "string" ? part : part(d)))].join(" AND ");
    return what === "count"
      ? `SELECT count(*) FROM audit_events a WHERE ${where}`
      : `SELECT ${select("a", auditColumns)} FROM audit_events a WHERE ${where}
         ORDER BY a.at DESC, a.seq DESC LIMIT $limit`;
  };
  const statement = { name: `audit-trail.${name}`, text };
  made.set(name, statement);
  return statement;
}

/** The conditions of a selection, and what is bound to them. */
function conditionsOf(selection: AuditSelection): readonly (readonly [Condition, Values])[] {
  const { actor, onBehalfOf, target, ofPerson, kind, action, requestId, from, to, search } = selection;
  const all: readonly (readonly [Condition, Readonly<Record<string, string | number | undefined>>])[] = [
    ["actor", { actor }],
    ["onBehalfOf", { on_behalf_of: onBehalfOf }],
    ["target", { target }],
    ["ofPerson", { of_person: ofPerson }],
    ["kind", { kind }],
    ["action", { action }],
    ["requestId", { request: requestId }],
    ["from", { from }],
    ["to", { to }],
    search?.person === undefined
      ? ["search", { search: search?.text.toLowerCase() }]
      : ["person", { search: search.text.toLowerCase(), person: search.person }],
  ];
  return all.flatMap(([condition, values]) =>
    Object.values(values).includes(undefined) ? [] : [[condition, values as Values] as const],
  );
}

function* list(request: Parameters<AuditTrail["list"]>[0]): Decision<Page<AuditRecord>> {
  const limit = pageLimit(request);
  const [at = "", seq = ""] = pageStart(request, 2);
  const given = [...conditionsOf(request), ...(at === "" ? [] : [afterRecord(at, seq)])];
  const statement = selecting(
    "list",
    given.map(([condition]) => condition),
  );
  const found = yield* rows(statement, { ...valuesOf(given), limit: limit + 1 });
  return toPage(found.map(readAuditRecord), limit, (record) => [String(record.at), String(record.seq)]);
}

function afterRecord(at: string, seq: string): readonly [Condition, Values] {
  const values = { after_at: Number(at), after_seq: Number(seq) };
  if (!Object.values(values).every(Number.isSafeInteger)) {
    throw new RangeError("This is not where a page of this list begins.");
  }
  return ["after", values];
}

function* count(selection: AuditSelection): Decision<number> {
  const given = conditionsOf(selection);
  const statement = selecting(
    "count",
    given.map(([condition]) => condition),
  );
  return Number((yield* one(statement, valuesOf(given)))?.[0]);
}

function* find(seq: number): Decision<AuditRecord | undefined> {
  const row = yield* one(sql.find, { seq });
  return row && readAuditRecord(row);
}

function valuesOf(given: readonly (readonly [Condition, Values])[]): Values {
  return Object.assign({}, ...given.map(([, values]) => values)) as Values;
}

/** {@link AuditTrail}. */
export const auditTrail = { reads: { list, count, find }, writes: {} } satisfies PortDecisions<AuditTrail>;
