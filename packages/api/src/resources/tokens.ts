import { operation } from "../operation.ts";
import { instant, name, oneOf, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const inspected = z
  .object({
    kind: oneOf(["access-token", "refresh-token", "authorization-code", "id-token", "unknown"]).meta({
      description: "`unknown` is no token of this instance, or was altered.",
    }),
    state: oneOf([
      "alive",
      "expired",
      "token-revoked",
      "client-gone",
      "client-suspended",
      "client-replaced",
      "person-gone",
      "person-suspended",
      "grant-gone",
      "grant-revoked",
      "family-gone",
      "family-ended",
      "ended-since",
      "used-already",
      "no-scope-left",
    ])
      .exactOptional()
      .meta({
        description:
          "Whether it is worth anything, or the first reason why not. Of a code it is not told whether it was redeemed.",
      }),
    familyEnd: z
      .string()
      .exactOptional()
      .meta({ description: "Why its family ended, where that is the reason." }),
    client: z
      .object({ id: z.string(), name: z.string().exactOptional() })
      .exactOptional()
      .meta({ description: "The app it was given to." }),
    person: z
      .object({ id: z.string(), username: z.string().exactOptional() })
      .exactOptional()
      .meta({ description: "Absent where the client acts as itself." }),
    tokenId: z.string().exactOptional().meta({ description: "`jti`." }),
    grantId: z.string().exactOptional(),
    familyId: z.string().exactOptional(),
    installation: z
      .string()
      .exactOptional()
      .meta({ description: "Where the app is installed that it is for, by id." }),
    scopes: z.array(z.string()).meta({ description: "With which it was issued." }),
    livingScopes: z.array(z.string()).meta({ description: "What is left of them at this moment." }),
    audiences: z.array(z.string()),
    issuedAt: instant.exactOptional(),
    expiresAt: instant.exactOptional(),
  })
  .meta({ id: "InspectedToken" });

const body = z.strictObject({ token: text(32_768).min(1, "There is nothing to look at.") });

/** Says what a token is. It stands in the body, as an address is written into logs. */
export const inspectToken = operation({
  name: "tokens.inspect",
  method: "POST",
  path: "/tokens/inspect",
  permission: "grants:read",
  audit: "nothing",
  summary: "Inspect a token",
  description:
    "What it is, for whom, and whether it is alive or why not. The token is neither kept nor logged, and is worth what it was before.",
  body,
  answers: { 200: inspected },
  problems: [],
});

/** Says what a token of one app is, to its developers. */
export const inspectAppToken = operation({
  name: "apps.inspect-token",
  method: "POST",
  path: "/apps/{app}/tokens/inspect",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Inspect a token of an app",
  description:
    "What a token is that a client of this app was given, and whether it is alive or why not. Every other token is `unknown`. Nothing says who the person is. The token is neither kept nor logged, and is worth what it was before.",
  params: z.strictObject({ app: name("The app, by id.") }),
  body,
  answers: {
    200: inspected
      .omit({ person: true, grantId: true, familyId: true })
      .extend({
        actsAs: oneOf(["app", "person"])
          .exactOptional()
          .meta({ description: "Whether the app acts as itself with it, or for a person." }),
      })
      .meta({ id: "InspectedAppToken" }),
  },
  problems: ["not-found"],
});
