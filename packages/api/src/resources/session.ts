import { operation } from "../operation.ts";
import { permissionsThere } from "../schemas/organisation.ts";
import { instant, oneOf, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const session = z
  .object({
    user: z.object({ id: z.string(), username: z.string(), name: z.string(), email: z.string() }),
    role: z.string(),
    permissions: z.array(z.string()),
    organisations: z
      .array(
        z.object({
          id: z.string(),
          slug: z.string(),
          name: z.string(),
          kind: oneOf(["live", "sandbox"]),
          status: oneOf(["active", "suspended", "deleting"]),
          role: z.string(),
          roleName: z.string().exactOptional(),
          permissions: permissionsThere,
        }),
      )
      .meta({ description: "Those in which they are a member, by name." }),
    csrfToken: z
      .string()
      .meta({ description: "To be sent as `x-csrf-token` with whatever changes something." }),
    authenticatedAt: instant.meta({ description: "When the person last proved who they are." }),
    freshUntil: instant.meta({ description: "Until then nothing asks for the password again." }),
  })
  .meta({ id: "Session" });

/** Who is signed in in this browser. */
export const showSession = operation({
  name: "session.show",
  method: "GET",
  path: "/session",
  permission: "none",
  audit: "nothing",
  summary: "Show who is signed in",
  description:
    "For pages of this server: it answers the session of the browser, and no bearer token has one.",
  answers: { 200: session },
  problems: ["not-found"],
});

/** Proves again who they are. */
export const confirmSession = operation({
  name: "session.confirm",
  method: "POST",
  path: "/session/confirm",
  permission: "none",
  audit: "nothing",
  summary: "Confirm the session with the password",
  description:
    "Operations that cannot be undone need a sign-in of the last ten minutes. The session goes on under another anti-forgery token.",
  body: z.strictObject({ password: text(2000) }),
  answers: { 200: session },
  problems: ["not-found", "wrong-password"],
});
