import { operation } from "../operation.ts";
import { name } from "../schemas/values.ts";
import { z } from "../zod.ts";

/** A client in the words of RFC 7591 §2, with four members of our own. */
const document = z.record(z.string(), z.unknown());

/** Registers what documents describe. */
export const importClients = operation({
  name: "clients.import",
  method: "POST",
  path: "/clients/import",
  permission: "clients:write",
  ownPermission: "own-clients:write",
  audit: "client.created",
  summary: "Register clients from documents",
  description:
    "In the words of RFC 7591, `client_name` and so on; all of them or none. Pointers begin with the place of the document.",
  idempotent: true,
  body: z.strictObject({ documents: z.array(document, "It must be a list.").min(1).max(1000) }),
  answers: {
    201: z
      .object({
        clients: z.array(
          z.object({
            id: z.string(),
            secret: z.string().exactOptional().meta({
              description: "The generated secret, which nobody can be told again.",
            }),
            unkept: z.array(z.string()).meta({ description: "Members that describe it and are not kept." }),
          }),
        ),
      })
      .meta({ id: "ImportedClients" }),
  },
  problems: ["taken", "beyond-caller"],
});

/** The document that describes one. */
export const exportClient = operation({
  name: "clients.export",
  method: "GET",
  path: "/clients/{id}/document",
  permission: "clients:read",
  ownPermission: "own-clients:read",
  audit: "nothing",
  summary: "Show a client as a document",
  description: "In the words of RFC 7591, to be imported elsewhere. It holds no secret.",
  params: z.strictObject({ id: name("The `client_id`.") }),
  answers: { 200: document.meta({ id: "ClientDocument" }) },
  problems: ["not-found"],
});
