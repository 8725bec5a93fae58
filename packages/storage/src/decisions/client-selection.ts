import { select } from "../rows/cells.ts";
import { clientColumns } from "../rows/client-row.ts";
import type { Dialect } from "./dialect.ts";

/** The columns of the client `c` and the JSON list of its secrets, as `readClient` expects them. */
export function clientSelection({ name }: Dialect): string {
  return `${select("c", clientColumns)}, (${secrets[name]})`;
}

/** As {@link clientSelection}, then the revision, the name of the owner, what is known of use and whose app it is of, as `readRegisteredClient` expects them. */
export function registeredSelection(d: Dialect): string {
  return `${clientSelection(d)}, c.revision, (SELECT u.username FROM users u WHERE u.id = c.owner),
    (SELECT w.last_used_at FROM client_uses w WHERE w.client_id = c.id), (${secretUses[d.name]}),
    c.app_id, c.environment`;
}

const secretUses = {
  sqlite: "SELECT json_group_object(w.secret_id, w.last_used_at) FROM secret_uses w WHERE w.client_id = c.id",
  postgres:
    "SELECT jsonb_object_agg(w.secret_id, w.last_used_at) FROM secret_uses w WHERE w.client_id = c.id",
} as const;

const secrets = {
  sqlite: `SELECT json_group_array(json_array(s.id, s.hash, s.hint, s.created_at, s.expires_at, s.sealed))
    FROM (SELECT * FROM client_secrets WHERE client_id = c.id ORDER BY created_at, id) s`,
  postgres: `SELECT coalesce(
      jsonb_agg(jsonb_build_array(s.id, s.hash, s.hint, s.created_at, s.expires_at, s.sealed) ORDER BY s.created_at, s.id), '[]')
    FROM client_secrets s WHERE s.client_id = c.id`,
} as const;
