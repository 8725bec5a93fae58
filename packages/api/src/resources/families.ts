import { nothing, operation } from "../operation.ts";
import { pageOf, pageQuery, totalQuery } from "../schemas/page.ts";
import { flag, flagInQuery, instant, name, oneOf, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const params = z.strictObject({ id: name("The token family, by id.") });

const endings = [
  "code-replayed",
  "refresh-replayed",
  "code-expired",
  "revoked",
  "grant-revoked",
  "session-ended",
  "expired",
  "person-suspended",
  "client-suspended",
  "signed-out",
] as const;

/** Everything that came out of one code, as it is shown. */
const family = z
  .object({
    id: z.string(),
    grantId: z.string(),
    clientId: z.string(),
    clientName: z.string(),
    userId: z.string(),
    username: z.string(),
    sessionId: z
      .string()
      .exactOptional()
      .meta({ description: "`sid` of the session it began in; absent where that is not known." }),
    scopes: z.array(z.string()).meta({ description: "What its code carried." }),
    authenticatedAt: instant.meta({ description: "When the person of its session had signed in." }),
    lastUsedAt: instant.meta({ description: "When it was last refreshed, or opened." }),
    expiresAt: instant,
    alive: flag.meta({ description: "Whether it can still be used." }),
    endedBecause: oneOf(endings).exactOptional().meta({ description: "Why not." }),
    effectiveScopes: z.array(z.string()).meta({ description: "What it is worth now." }),
  })
  .meta({ id: "TokenFamily" });

/** Lists them by grant, the newest first. */
export const listFamilies = operation({
  name: "families.list",
  method: "GET",
  path: "/families",
  permission: "sessions:read",
  audit: "nothing",
  summary: "List token families",
  description:
    "A family is everything that came out of one code: a chain of refresh tokens, and access tokens. They are in the order of their grants, the newest first, and are kept for a day after their end.",
  query: z.strictObject({
    ...pageQuery,
    ...totalQuery,
    userId: text(200).exactOptional(),
    clientId: text(200).exactOptional(),
    grantId: text(200).exactOptional(),
    alive: flagInQuery
      .exactOptional()
      .meta({ description: "`true` for those alone that can still be used." }),
  }),
  answers: { 200: pageOf(family) },
  problems: [],
});

/** Shows one. */
export const showFamily = operation({
  name: "families.show",
  method: "GET",
  path: "/families/{id}",
  permission: "sessions:read",
  audit: "nothing",
  summary: "Show a token family",
  params,
  answers: { 200: family },
  problems: ["not-found"],
});

/** Ends one. */
export const endFamily = operation({
  name: "families.end",
  method: "DELETE",
  path: "/families/{id}",
  permission: "sessions:write",
  audit: "family.ended",
  summary: "End a token family",
  description:
    "With every token of it; the app has to ask the person again. One that has ended already stays as it is.",
  params,
  answers: { 204: nothing },
  problems: ["not-found"],
});
