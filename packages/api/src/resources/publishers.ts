import { nothing, operation } from "../operation.ts";
import { instant, name, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const params = z.strictObject({ organisation: name("The publisher, by id or slug.") });

const publisher = z
  .object({
    organisation: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
    domain: z
      .object({
        domain: z.string(),
        recordName: z.string().meta({ description: "Where its TXT record is to stand." }),
        challenge: z.string().meta({ description: "What the record has to say." }),
        verifiedAt: instant.exactOptional().meta({ description: "Absent while it is not verified." }),
        checkedAt: instant.exactOptional(),
      })
      .exactOptional(),
  })
  .meta({ id: "Publisher" });

/** Who publishes. */
export const showPublisher = operation({
  name: "publishers.show",
  method: "GET",
  path: "/organisations/{organisation}/publisher",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Show an organisation as a publisher",
  params,
  answers: { 200: publisher },
  problems: ["not-found"],
});

/** Says which domain. */
export const claimDomain = operation({
  name: "publishers.claim-domain",
  method: "PUT",
  path: "/organisations/{organisation}/publisher/domain",
  permission: "apps:write",
  inOrganisations: true,
  audit: "domain.claimed",
  summary: "Say which domain is a publisher's",
  description:
    "Its DNS is then to prove it by a TXT record. Another domain takes the place of the one before.",
  params,
  body: z.strictObject({ domain: text(500).meta({ description: "`acme.example`." }) }),
  answers: { 200: publisher },
  problems: ["not-found"],
});

/** Looks now. */
export const verifyDomain = operation({
  name: "publishers.verify-domain",
  method: "POST",
  path: "/organisations/{organisation}/publisher/domain/verify",
  permission: "apps:write",
  inOrganisations: true,
  audit: "domain.verified",
  summary: "Look for the record of a publisher's domain now",
  params,
  answers: { 200: publisher },
  problems: ["not-found", "not-possible"],
});

/** Takes it away. */
export const removeDomain = operation({
  name: "publishers.remove-domain",
  method: "DELETE",
  path: "/organisations/{organisation}/publisher/domain",
  permission: "apps:write",
  inOrganisations: true,
  audit: "domain.removed",
  summary: "Take a publisher's domain away",
  params,
  answers: { 204: nothing },
  problems: ["not-found"],
});
