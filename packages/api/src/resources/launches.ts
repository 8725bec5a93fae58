import { operation } from "../operation.ts";
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
  params: z.strictObject({ installation: name("The id of the installation.") }),
  body: z.strictObject({
    locale: text(35).meta({ description: "The language the person reads, a tag of BCP 47." }),
    theme: oneOf(["light", "dark"]),
  }),
  answers: { 200: opening },
  problems: ["not-found"],
});
