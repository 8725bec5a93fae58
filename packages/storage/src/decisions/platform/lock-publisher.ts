import type { NewOrganisation, NotTheirs } from "@grantway/platform";
import type { Acting, Within } from "@grantway/protocol";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";
import { lockOrganisationFor } from "./locked-organisation.ts";
import { mayIn } from "./role-in.ts";

const sql = statements("lock-publisher", {
  find: `SELECT o.id, o.slug, o.name FROM organisations o
    WHERE (o.id = $name OR o.slug = $name) AND o.status <> 'deleted'
    ORDER BY CASE WHEN o.id = $name THEN 0 ELSE 1 END LIMIT 1`,
});

/** The organisation of this id or slug, as far as somebody may publish for it. */
export function* publisherWithin(name: string, within: Within): Decision<NewOrganisation | NotTheirs> {
  const row = yield* one(sql.find, { name });
  if (row === undefined) return "unknown";
  const [id, slug, ofName] = row as [string, string, string];
  const may = yield* mayIn(id, within);
  return may === "may" ? { id, slug, name: ofName } : may;
}

/** The same of one that can publish. Nobody else changes it until the decision is over. */
export function* lockedPublisher(
  name: string,
  by: Acting,
): Decision<NewOrganisation | NotTheirs | "publisher-closed" | "publisher-sandbox"> {
  const row = yield* one(sql.find, { name });
  if (row === undefined) return "unknown";
  const organisation = yield* lockOrganisationFor(row[0] as string, by);
  if (typeof organisation === "string") return organisation;
  const { id, slug, kind, status } = organisation;
  if (kind !== "live") return "publisher-sandbox";
  return status === "active" ? { id, slug, name: organisation.name } : "publisher-closed";
}
