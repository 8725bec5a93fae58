import { select } from "../rows/cells.ts";
import { clientColumns } from "../rows/client-row.ts";
import type { Dialect } from "./dialect.ts";

/** The columns of the client `c` and the JSON list of its secrets, as `readClient` expects them. */
export function clientSelection({ name }: Dialect): string {
  return `${select("c", clientColumns)}, (${secrets[name]})`;
}

const secrets = {
  sqlite: `SELECT json_group_array(json_array(s.id, s.hash, s.hint, s.created_at, s.expires_at))
    FROM (SELECT * FROM client_secrets WHERE client_id = c.id ORDER BY created_at, id) s`,
  postgres: `SELECT coalesce(
      jsonb_agg(jsonb_build_array(s.id, s.hash, s.hint, s.created_at, s.expires_at) ORDER BY s.created_at, s.id), '[]')
    FROM client_secrets s WHERE s.client_id = c.id`,
} as const;
