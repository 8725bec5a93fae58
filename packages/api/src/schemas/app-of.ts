import { z } from "../zod.ts";

/** The app that something is of, for who reads it. */
export const appOf = z
  .object({
    slug: z.string(),
    name: z.string(),
    publisher: z.string().meta({ description: "What the organisation is called that publishes it." }),
    domain: z.string().exactOptional().meta({
      description: "Of the publisher, confirmed by DNS; absent while nobody confirmed who they are.",
    }),
  })
  .meta({ id: "AppOf" });

/** An organisation, for who reads it. */
export const organisationOf = z.object({ slug: z.string(), name: z.string() }).meta({ id: "OrganisationOf" });
