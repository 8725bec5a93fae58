import { operation } from "../operation.ts";
import { instant, oneOf } from "../schemas/values.ts";
import { z } from "../zod.ts";

const scopes = (description: string) => z.array(z.string()).meta({ description });

const ownInstallation = z
  .object({
    id: z.string(),
    app: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
    organisation: z
      .object({ id: z.string(), slug: z.string(), name: z.string() })
      .exactOptional()
      .meta({ description: "Absent where a person installed it for themselves." }),
    person: z.string().exactOptional().meta({ description: "Whose own it is, by id (`sub`)." }),
    status: oneOf(["active", "suspended", "uninstalled"]),
    generation: z.int().meta({ description: "1, and one more with each time it is installed again." }),
    version: z.int().meta({ description: "The version of the app that was agreed to." }),
    granted: scopes("What the app may do there."),
    declined: scopes("What was asked and not given, or given and taken away."),
    pending: scopes("What a later version asks for, and nobody answered yet."),
    installedAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "OwnInstallation" });

/** The installation that a token speaks of. */
export const showOwnInstallation = operation({
  name: "installation.show",
  method: "GET",
  path: "/installation",
  permission: "none",
  audit: "nothing",
  summary: "Show the installation of a token",
  description:
    "For an app, with a token of the installation: where it is installed, and what was granted, declined and is pending there.",
  answers: { 200: ownInstallation },
  problems: ["not-found"],
});
