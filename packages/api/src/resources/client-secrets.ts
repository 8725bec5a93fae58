import { nothing, operation } from "../operation.ts";
import { instant, name, seconds, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const ofClient = { id: name("The `client_id`.") };

/** Adds a secret beside the one there is. */
export const addClientSecret = operation({
  name: "clients.secrets.add",
  method: "POST",
  path: "/clients/{id}/secrets",
  permission: "clients:write",
  ownPermission: "own-clients:write",
  audit: "client.secret-added",
  summary: "Add a secret to a client",
  description:
    "The others live on for the overlap, so that the new one can be deployed first. A client has two live secrets at most.",
  idempotent: true,
  params: z.strictObject(ofClient),
  body: z.strictObject({
    secret: text(200)
      .exactOptional()
      .meta({ description: "A secret that was made elsewhere; without it one is generated." }),
    overlap: seconds.meta({ description: "How long the others live on, in seconds; 0 ends them now." }),
  }),
  answers: {
    201: z
      .object({
        id: z.string(),
        secret: z.string().exactOptional().meta({
          description: "The generated secret, which nobody can be told again; absent when it was given.",
        }),
        othersExpireAt: instant,
      })
      .meta({ id: "AddedClientSecret" }),
  },
  problems: ["not-found", "not-possible", "beyond-caller"],
});

/** Ends one secret at once. */
export const removeClientSecret = operation({
  name: "clients.secrets.remove",
  method: "DELETE",
  path: "/clients/{id}/secrets/{secretId}",
  permission: "clients:write",
  ownPermission: "own-clients:write",
  audit: "client.secret-removed",
  summary: "End a secret of a client",
  description: "At once: what still uses it is refused from now on.",
  fresh: true,
  params: z.strictObject({ ...ofClient, secretId: name("The `id` of the secret.") }),
  answers: { 204: nothing },
  problems: ["not-found", "not-possible"],
});
