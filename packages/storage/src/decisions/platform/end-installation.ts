import { streamOf } from "@grantway/platform/rules";
import type { Attribution } from "@grantway/protocol";
import type { Cells } from "../../rows/cells.ts";
import { type Decision, one, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { revokeInside } from "./grants-inside.ts";

const place = `SELECT i.id, i.app_id, i.user_id, o.id, o.slug, o.name, i.revision
  FROM installations i LEFT JOIN organisations o ON o.id = i.organisation_id`;

const sql = statements("end-installation", {
  ofOrganisation: (d) => `${place} WHERE i.organisation_id = $id AND i.status <> 'uninstalled'
    ORDER BY i.id LIMIT $most ${d.forUpdate("i")}`,
  ofPerson: (d) => `${place} WHERE i.user_id = $id AND i.status <> 'uninstalled'
    ORDER BY i.id LIMIT $most ${d.forUpdate("i")}`,
  ofPublisher: (d) => `${place} JOIN apps a ON a.id = i.app_id
    WHERE a.publisher_id = $id AND i.status <> 'uninstalled' ORDER BY i.id LIMIT $most ${d.forUpdate("i")}`,
  end: "UPDATE installations SET status = 'uninstalled', updated_at = $at, revision = $revision WHERE id = $id",
});

/** An app at a place, as it is told of in its events. */
export interface ToldInstallation {
  readonly installation: string;
  readonly app: string;
  readonly organisation?: { readonly id: string; readonly slug: string; readonly name: string };
  readonly person?: { readonly id: string };
  readonly revision: number;
}

/** At most so many installations that stand, of an organisation, a person or the apps of a publisher, locked. */
export function* standing(
  of: "ofOrganisation" | "ofPerson" | "ofPublisher",
  id: string,
  most: number,
): Decision<readonly ToldInstallation[]> {
  return (yield* rows(sql[of], { id, most })).map(readTold);
}

/** Uninstalls, with its grants and families, because its place or its app is deleted. Nobody is asked who may. */
export function* endInstallation(ended: ToldInstallation, by: Attribution, because: string): Decision<void> {
  const { revision: before, ...told } = ended;
  const [id, revision] = [told.installation, before + 1];
  yield* revokeInside(id);
  yield* one(sql.end, { id, at: by.at, revision });
  yield* record(by, {
    action: "installation.uninstalled",
    target: `installation:${id}`,
    detail: because,
    revision,
    event: { stream: streamOf(id), type: "installation.uninstalled", payload: { ...told, because } },
  });
}

function readTold([id, app, person, organisation, slug, name, revision]: Cells): ToldInstallation {
  return {
    installation: id as string,
    app: app as string,
    ...(organisation === null
      ? { person: { id: person as string } }
      : { organisation: { id: organisation as string, slug: slug as string, name: name as string } }),
    revision: Number(revision),
  };
}
