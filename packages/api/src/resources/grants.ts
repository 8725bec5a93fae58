import { nothing, operation } from "../operation.ts";
import { pageOf, pageQuery, totalQuery } from "../schemas/page.ts";
import { instant, name, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const params = z.strictObject({ id: name("The grant, by id.") });

/** What somebody allowed an app, as it is shown. */
const grant = z
  .object({
    id: z.string(),
    userId: z.string().exactOptional().meta({ description: "Absent for an app that acts as itself." }),
    installation: z
      .string()
      .exactOptional()
      .meta({ description: "Inside of which it is, by id; absent for a client that is installed nowhere." }),
    username: z.string().exactOptional(),
    clientId: z.string(),
    clientName: z.string(),
    scopes: z.array(z.string()),
    consentedAt: instant.meta({ description: "When the person last said yes." }),
    lastUsedAt: instant
      .exactOptional()
      .meta({ description: "When it was last used, to a minute; absent where that is not known." }),
  })
  .meta({ id: "Grant" });

/** Lists what stands, the newest first. */
export const listGrants = operation({
  name: "grants.list",
  method: "GET",
  path: "/grants",
  permission: "grants:read",
  audit: "nothing",
  summary: "List grants",
  description: "What people allowed apps: of one person, their connected apps.",
  query: z.strictObject({
    ...pageQuery,
    ...totalQuery,
    userId: text(200).exactOptional(),
    clientId: text(200).exactOptional(),
  }),
  answers: { 200: pageOf(grant) },
  problems: [],
});

/** Shows one. */
export const showGrant = operation({
  name: "grants.show",
  method: "GET",
  path: "/grants/{id}",
  permission: "grants:read",
  audit: "nothing",
  summary: "Show a grant",
  params,
  answers: { 200: grant },
  problems: ["not-found"],
});

/** Takes one back. */
export const revokeGrant = operation({
  name: "grants.revoke",
  method: "DELETE",
  path: "/grants/{id}",
  permission: "grants:write",
  audit: "grant.revoked",
  summary: "Revoke a grant",
  description:
    "With every token that came out of it, at once and for good. The person may allow the app again.",
  fresh: true,
  params,
  answers: { 204: nothing },
  problems: ["not-found"],
});
