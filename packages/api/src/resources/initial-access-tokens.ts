import { nothing, operation } from "../operation.ts";
import { pageOf, pageQuery } from "../schemas/page.ts";
import { instant, name, seconds, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const token = z
  .object({
    id: z.string(),
    note: z.string().meta({ description: "For whom or what it was made." }),
    hint: z.string().meta({ description: "Its first characters, to tell two apart." }),
    createdAt: instant,
    expiresAt: instant.exactOptional().meta({ description: "Absent where it has no end." }),
    mostUses: z
      .int()
      .exactOptional()
      .meta({ description: "How many clients may register by it; absent for any number." }),
    uses: z.int().meta({ description: "How many have." }),
  })
  .meta({ id: "InitialAccessToken" });

/** Lists them, the latest first. */
export const listInitialAccessTokens = operation({
  name: "initial-access-tokens.list",
  method: "GET",
  path: "/initial-access-tokens",
  permission: "clients:read",
  audit: "nothing",
  summary: "List initial access tokens",
  description: "Those by which clients may register themselves (RFC 7591 §3), the latest first.",
  query: z.strictObject(pageQuery),
  answers: { 200: pageOf(token) },
  problems: [],
});

/** Makes one. */
export const createInitialAccessToken = operation({
  name: "initial-access-tokens.create",
  method: "POST",
  path: "/initial-access-tokens",
  permission: "clients:write",
  audit: "initial-access-token.created",
  summary: "Make an initial access token",
  description: "The token is told in this answer and never again.",
  idempotent: true,
  body: z.strictObject({
    note: text(200).meta({ description: "For whom or what it is made." }),
    lifetime: seconds
      .exactOptional()
      .meta({ description: "How long it is good, in seconds; absent for one without an end." }),
    mostUses: z
      .int()
      .exactOptional()
      .meta({ description: "How many clients may register by it; absent for any number." }),
  }),
  answers: {
    201: token
      .extend({ token: z.string().meta({ description: "The token, which nobody can be told again." }) })
      .meta({ id: "CreatedInitialAccessToken" }),
  },
  problems: [],
});

/** Ends one at once. */
export const revokeInitialAccessToken = operation({
  name: "initial-access-tokens.revoke",
  method: "DELETE",
  path: "/initial-access-tokens/{id}",
  permission: "clients:write",
  audit: "initial-access-token.revoked",
  summary: "Revoke an initial access token",
  description: "At once. Clients that registered by it stay.",
  params: z.strictObject({ id: name("The `id` of the token.") }),
  answers: { 204: nothing },
  problems: ["not-found"],
});
