import type { Clients } from "@grantway/protocol";
import { clientSelection } from "../decisions/client-selection.ts";
import { postgres } from "../decisions/dialect.ts";
import { readClient } from "../rows/client-row.ts";
import type { Database, Statement } from "./database.ts";

const find: Statement = {
  name: "clients.find",
  text: `SELECT ${clientSelection(postgres)} FROM clients c WHERE c.id = $1`,
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
