import { nothing, operation } from "../operation.ts";
import { pageOf, pageQuery, searchQuery, totalQuery } from "../schemas/page.ts";
import { instant, name, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

/** A browser in which somebody is signed in, as it is shown. */
const session = z
  .object({
    id: z.string().meta({ description: "`sid`: stays when the person signs in again in this browser." }),
    userId: z.string(),
    username: z.string(),
    address: z.string().meta({ description: "Where they signed in; empty where that is not known." }),
    device: z.string().exactOptional().meta({ description: "What the browser says it is." }),
    methods: z.array(z.string()).meta({ description: "How they proved who they are (RFC 8176)." }),
    authenticatedAt: instant,
    expiresAt: instant,
  })
  .meta({ id: "BrowserSession" });

/** Lists those that can be used now, the newest first. */
export const listSessions = operation({
  name: "sessions.list",
  method: "GET",
  path: "/sessions",
  permission: "sessions:read",
  audit: "nothing",
  summary: "List sessions",
  description: "`search` finds a part of the person's username, email address or name, of address or device.",
  query: z.strictObject({
    ...pageQuery,
    ...searchQuery,
    ...totalQuery,
    userId: text(200).exactOptional(),
  }),
  answers: { 200: pageOf(session) },
  problems: [],
});

/** Ends one. */
export const endSession = operation({
  name: "sessions.end",
  method: "DELETE",
  path: "/sessions/{id}",
  permission: "sessions:write",
  audit: "session.ended",
  summary: "End a session",
  description: "With every token that came out of it, at once and for good.",
  params: z.strictObject({ id: name("The session, by its `sid`.") }),
  answers: { 204: nothing },
  problems: ["not-found"],
});
