import { operation } from "../operation.ts";
import { name } from "../schemas/values.ts";
import { z } from "../zod.ts";

/*
 * What ends with something that is deleted, suspended or revoked, in numbers, for who is about to do it. Of what there is not,
 * all are 0.
 */

const count = (what: string) =>
  z
    .int()
    .min(0)
    .meta({ description: `${what} Counted up to 10,000, which says as many or more.` });

const sessions = count("Browsers in which they are signed in.");
const families = count("Token families that can be used.");
const grants = count("What people allowed.");

/** Of deleting a person; but for grants and clients of suspending them. */
export const userConsequences = operation({
  name: "users.consequences",
  method: "GET",
  path: "/users/{id}/consequences",
  permission: "users:read",
  audit: "nothing",
  summary: "Count what ends with a person",
  description: "When they are deleted; grants and clients stay with somebody who is suspended.",
  params: z.strictObject({ id: name("The person, by id.") }),
  answers: {
    200: z
      .object({
        sessions,
        families,
        grants,
        clients: count("Clients they own, which become the platform's."),
      })
      .meta({ id: "UserConsequences" }),
  },
  problems: [],
});

/** Of deleting a client; of suspending it, families alone. */
export const clientConsequences = operation({
  name: "clients.consequences",
  method: "GET",
  path: "/clients/{id}/consequences",
  permission: "clients:read",
  ownPermission: "own-clients:read",
  audit: "nothing",
  summary: "Count what ends with a client",
  description: "When it is deleted; grants and secrets stay with one that is suspended.",
  params: z.strictObject({ id: name("The `client_id`.") }),
  answers: {
    200: z
      .object({ grants, families, secrets: count("Secrets that have not expired.") })
      .meta({ id: "ClientConsequences" }),
  },
  problems: [],
});

/** Of deleting an API. */
export const apiConsequences = operation({
  name: "apis.consequences",
  method: "GET",
  path: "/apis/{audience}/consequences",
  permission: "apis:read",
  audit: "nothing",
  summary: "Count what loses something with an API",
  params: z.strictObject({ audience: name("The audience of the API.") }),
  answers: {
    200: z
      .object({
        scopes: count("Its scopes, which have to be deleted before."),
        introspectors: count("Clients that introspect its tokens."),
      })
      .meta({ id: "ApiConsequences" }),
  },
  problems: [],
});

/** Of deleting a scope. */
export const scopeConsequences = operation({
  name: "scopes.consequences",
  method: "GET",
  path: "/scopes/{key}/consequences",
  permission: "apis:read",
  audit: "nothing",
  summary: "Count what loses a scope",
  params: z.strictObject({ key: name("The scope.") }),
  answers: {
    200: z
      .object({
        clients: count("Clients that are registered for it."),
        grants: count("Grants to one of those clients that hold it."),
      })
      .meta({ id: "ScopeConsequences" }),
  },
  problems: [],
});

/** Of revoking a grant. */
export const grantConsequences = operation({
  name: "grants.consequences",
  method: "GET",
  path: "/grants/{id}/consequences",
  permission: "grants:read",
  audit: "nothing",
  summary: "Count what ends with a grant",
  params: z.strictObject({ id: name("The grant, by id.") }),
  answers: { 200: z.object({ families }).meta({ id: "GrantConsequences" }) },
  problems: [],
});
