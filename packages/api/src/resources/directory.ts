import { operation } from "../operation.ts";
import { pageOf, pageQuery, searchQuery, totalQuery } from "../schemas/page.ts";
import { rightWords } from "../schemas/right-words.ts";
import { flagInQuery, instant, name, oneOf, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const told = {
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  category: z.string(),
  publisher: z.object({ id: z.string(), name: z.string() }),
  domain: z
    .string()
    .exactOptional()
    .meta({ description: "Of the publisher, confirmed by DNS; absent while nobody confirmed who they are." }),
  logo: z.boolean(),
  createdAt: instant,
  installations: z.int().meta({ description: "In how many places it is installed." }),
  asks: z
    .object({ see: z.int(), change: z.int(), high: z.int() })
    .meta({ description: "How many rights to look, to change something, and of a high risk." }),
  actsAs: z.array(oneOf(["app", "person"])),
  installsFor: z.array(oneOf(["organisation", "person"])),
} as const;

const app = z
  .object({
    ...told,
    choice: oneOf(["shown", "hidden"])
      .exactOptional()
      .meta({ description: "What the organisation it is asked for says of it." }),
  })
  .meta({ id: "DirectoryApp" });

const entry = z
  .object({
    ...told,
    version: z.int(),
    visibility: oneOf(["private", "unlisted", "public"]),
    status: oneOf(["draft", "active", "suspended", "deleted"]),
    description: z.string(),
    homepage: z.string(),
    privacyPolicy: z.string(),
    termsOfService: z.string(),
    support: z.string(),
    rights: z.array(
      z.object({ scope: z.string(), ...rightWords, purpose: z.string(), optional: z.boolean() }),
    ),
    opensHere: z.boolean().meta({ description: "Whether it opens in a frame of the dashboard." }),
    reportedAt: instant
      .exactOptional()
      .meta({ description: "Since when a report of the caller about it is open; absent where none is." }),
    setupUrl: z.string().meta({ description: "Where an installation begins; empty for none." }),
    client: z.string().exactOptional(),
    installed: z
      .array(
        z.object({
          id: z.string(),
          organisation: z.string().exactOptional(),
          status: oneOf(["active", "suspended", "uninstalled"]),
        }),
      )
      .meta({ description: "Where the caller has it: their organisations, and they themselves." }),
    places: z
      .array(
        z.object({
          organisation: z.string().exactOptional(),
          name: z.string(),
          may: oneOf(["install", "use", "widen", "request", "wait", "nothing"]),
          because: z.string().exactOptional(),
          policy: z.string().exactOptional().meta({ description: "The sentence of it, by its name." }),
          request: z.string().exactOptional().meta({ description: "The one that waits, by id." }),
        }),
      )
      .meta({
        description:
          "What the caller can answer where: in their organisations, by id, and for themselves. Empty while nobody can begin.",
      }),
  })
  .meta({ id: "DirectoryEntry" });

/** Lists it. */
export const listDirectory = operation({
  name: "directory.list",
  method: "GET",
  path: "/directory",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List the apps of the directory",
  description: "By name. With an organisation, as it shows them to its members.",
  query: z.strictObject({
    ...pageQuery,
    ...searchQuery,
    ...totalQuery,
    category: text(100).exactOptional(),
    organisation: text(200).exactOptional().meta({ description: "By id." }),
    all: flagInQuery
      .exactOptional()
      .meta({ description: "Those that the organisation hides as well, for who may see its policy." }),
  }),
  answers: { 200: pageOf(app) },
  problems: ["not-found"],
});

/** Shows one. */
export const showDirectoryApp = operation({
  name: "directory.show",
  method: "GET",
  path: "/directory/{slug}",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Show an app of the directory",
  description: "Unlisted ones too; private ones to the members of their publisher.",
  params: z.strictObject({ slug: name("Its slug.") }),
  answers: { 200: entry },
  problems: ["not-found"],
});
