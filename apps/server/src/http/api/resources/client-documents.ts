import * as api from "@grantway/api";
import { exportClient, importClients, problemsWithin } from "@grantway/protocol";
import { handle } from "../handle.ts";
import { ApiRefusal, invalid, notFound } from "../refusal.ts";
import { beyondCaller } from "./clients.ts";

/** `/clients/import` and `/clients/{id}/document`. */
export const clientDocumentHandlers = [
  handle(api.importClients, async ({ perform, body: { documents } }) => {
    const made = await perform(importClients, { documents });
    switch (made.outcome) {
      case "invalid":
        throw invalid(problemsWithin("documents", made.problems));
      case "taken":
        throw new ApiRefusal("taken", `There are clients of these ids already: ${made.ids.join(", ")}.`);
      case "beyond-caller":
        throw beyondCaller();
      case "created": {
        const clients = made.clients.map(({ client: { id }, secret, unkept }) =>
          secret === undefined ? { id, unkept } : { id, secret, unkept },
        );
        return { status: 201, body: { clients } };
      }
    }
  }),

  handle(api.exportClient, async ({ perform, params: { id } }) => {
    const document = await perform(exportClient, { id });
    if (document === undefined) throw notFound("client", id);
    return { status: 200, body: document };
  }),
];
