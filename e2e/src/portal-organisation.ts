import { DatabaseSync } from "node:sqlite";
import { randomUUID } from "node:crypto";
import type { RunningProvider } from "@grantway/tools/services";

/** Puts an organisation there, with people in their roles by username. */
export function putOrganisation(
  { folder }: RunningProvider,
  organisation: {
    readonly slug: string;
    readonly name: string;
    readonly people: Readonly<Record<string, string>>;
  },
): void {
  const { slug, name, people } = organisation;
  const db = new DatabaseSync(`${folder}/grantway.sqlite`);
  const id = randomUUID();
  const now = Date.now();
  db.prepare(
    `INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
     VALUES (?, ?, ?, ?, 'live', 'active', ?, 1)`,
  ).run(id, slug, name, name.toLowerCase(), now);
  for (const [username, role] of Object.entries(people)) {
    db.prepare(
      `INSERT INTO memberships (organisation_id, user_id, role, joined_at)
       SELECT ?, id, ?, ? FROM users WHERE username = ?`,
    ).run(id, role, now, username);
  }
  db.close();
}
