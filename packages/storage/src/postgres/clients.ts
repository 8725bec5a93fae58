import type { Clients } from "@grantway/protocol";
import { select } from "../rows/cells.ts";
import { clientColumns, readClient } from "../rows/client-row.ts";
import type { Database, Statement } from "./database.ts";

/** The columns of the client `c` and the JSON list of its secrets, as `readClient` expects them. */
export const clientSelection = `${select("c", clientColumns)}, (
    SELECT coalesce(
      jsonb_agg(jsonb_build_array(s.id, s.hash, s.hint, s.created_at, s.expires_at) ORDER BY s.created_at, s.id), '[]')
    FROM client_secrets s WHERE s.client_id = c.id
  )`;

const find: Statement = {
  name: "clients.find",
  text: `SELECT ${clientSelection} FROM clients c WHERE c.id = $1`,
};

/** {@link Clients} in PostgreSQL. */
export function createClients({ db }: { db: Database }): Clients {
  return {
    async find(clientId) {
      const row = await db.one(find, clientId);
      return row && readClient(row);
    },
  };
}
