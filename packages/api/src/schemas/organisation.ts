import { z } from "../zod.ts";
import { instant, name, oneOf, revision } from "./values.ts";

/** Of addresses under an organisation. */
export const organisationParams = z.strictObject({
  organisation: name("The organisation, by id; where it is shown alone, by slug too."),
});

/** An organisation as it is shown. */
export const organisation = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    kind: oneOf(["live", "sandbox"]),
    sandboxOf: z
      .string()
      .exactOptional()
      .meta({ description: "Of a sandbox: the organisation behind it, by id." }),
    status: oneOf(["active", "suspended", "deleting"]),
    suspendedAt: instant.exactOptional(),
    deleteAt: instant.exactOptional().meta({ description: "When it is gone for good." }),
    createdAt: instant,
    revision,
  })
  .meta({ id: "Organisation" });

/** What a role in an organisation may do there. */
export const permissionsThere = z.array(z.string()).meta({ description: "What it may do there." });

/** How many end with something. */
export const count = (what: string) =>
  z
    .int()
    .min(0)
    .meta({ description: `${what} Counted up to 10,000, which says as many or more.` });
