import { operation } from "../operation.ts";
import { framing } from "../schemas/framing.ts";
import { instant, name, oneOf, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const opening = z
  .object({
    installation: z.string(),
    app: z.object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      publisher: z.string().meta({ description: "The name of the organisation that publishes it." }),
      domain: z
        .string()
        .exactOptional()
        .meta({ description: "Of the publisher, verified by DNS; absent while nobody confirmed it." }),
    }),
    organisation: z
      .object({ id: z.string(), slug: z.string(), name: z.string() })
      .exactOptional()
      .meta({ description: "Absent where a person installed it for themselves." }),
    refused: oneOf(["uninstalled", "suspended", "organisation-closed", "no-frame", "unsafe-address"])
      .exactOptional()
      .meta({ description: "What stands in the way; absent where nothing does." }),
    suspendedBy: oneOf(["platform", "publisher", "organisation", "person"]).exactOptional(),
    frame: z
      .object({
        url: z.string().meta({ description: "Where the frame goes. It holds nothing of the launch." }),
        origin: z.string().meta({ description: "The only origin that the token may be handed to." }),
      })
      .exactOptional(),
    setupUrl: z
      .string()
      .exactOptional()
      .meta({ description: "Where the app asks for more; absent where it named no address." }),
    launch: z
      .object({
        token: z.string().meta({
          description:
            "A JWT of the type `launch+jwt` for the app's client, for one minute: to be verified, or redeemed once. It opens no API.",
        }),
        expiresAt: instant,
      })
      .exactOptional(),
  })
  .meta({ id: "Launch" });

const params = z.strictObject({ installation: name("The id of the installation.") });

/** Shows what there is to open, without opening it. */
export const showLaunch = operation({
  name: "launches.show",
  method: "GET",
  path: "/installations/{installation}/launches",
  permission: "none",
  audit: "nothing",
  summary: "Show whether an installed app can be opened",
  description: "As its opening would answer, without a token; and where else the same app can be opened.",
  params,
  answers: {
    200: opening
      .omit({ launch: true })
      .extend({
        elsewhere: z.array(
          z.object({
            installation: z.string(),
            organisation: z.object({ id: z.string(), slug: z.string(), name: z.string() }).exactOptional(),
          }),
        ),
      })
      .meta({ id: "Opening" }),
  },
  problems: ["not-found"],
});

/** Asks the app's page whether it may be framed. */
export const checkFraming = operation({
  name: "launches.framing",
  method: "GET",
  path: "/installations/{installation}/framing",
  permission: "none",
  audit: "nothing",
  summary: "Check whether an installed app lets itself be framed",
  description:
    "The server asks the address of the frame, through the guard of addresses of others, and follows no redirect. Headers are shown to those who may see the app's developer pages.",
  params,
  answers: {
    200: framing,
  },
  problems: ["not-found", "not-possible"],
});

/** Opens an installed app. */
export const launchInstallation = operation({
  name: "launches.create",
  method: "POST",
  path: "/installations/{installation}/launches",
  permission: "none",
  audit: "nothing",
  summary: "Open an installed app",
  description:
    "For pages of this server: who is in the organisation, or installed the app for themselves, gets the address of its frame and a launch token. Nothing of it is kept. A bearer token has no session and opens nothing.",
  params,
  body: z.strictObject({
    locale: text(35).meta({ description: "The language the person reads, a tag of BCP 47." }),
    theme: oneOf(["light", "dark"]),
  }),
  answers: { 200: opening },
  problems: ["not-found"],
});
