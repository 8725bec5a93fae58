import { nothing, operation } from "../operation.ts";
import { appOf, organisationOf } from "../schemas/app-of.ts";
import { pageOf, pageQuery, searchQuery, totalQuery } from "../schemas/page.ts";
import { rightWords } from "../schemas/right-words.ts";
import { flagInQuery, instant, name, oneOf, revision, text, texts } from "../schemas/values.ts";
import { z } from "../zod.ts";

const of = { installation: name("The installation, by id.") };
const params = z.strictObject(of);

const status = oneOf(["active", "suspended", "uninstalled"]);

const installation = z
  .object({
    id: z.string(),
    app: z.string(),
    appOf,
    organisation: z.string().exactOptional().meta({ description: "By id; absent for a person's own." }),
    organisationOf: organisationOf.exactOptional(),
    person: z.string().exactOptional().meta({ description: "Whose own it is, by id." }),
    status,
    suspendedBy: oneOf(["platform", "publisher", "organisation", "person"])
      .exactOptional()
      .meta({ description: "The strongest of those who paused it." }),
    generation: z.int().meta({ description: "1, and one more with each time it is installed again." }),
    version: z.int().meta({ description: "The version of the app that was agreed to." }),
    rights: z.array(
      z.object({
        scope: z.string(),
        ...rightWords,
        state: oneOf(["granted", "declined", "pending", "revoked"]).meta({
          description: "`pending`: a later version asks for it, and nobody answered yet.",
        }),
        by: z.string().exactOptional(),
        at: instant,
        lastUsedAt: instant.exactOptional().meta({
          description:
            "To a minute; absent where no use is known: an API says which rights its requests need, or does not.",
        }),
      }),
    ),
    installedBy: z.string(),
    installedByName: z.string().exactOptional(),
    approvedBy: z.string().exactOptional(),
    approvedByName: z.string().exactOptional(),
    ownerLeft: z.boolean().meta({ description: "Whoever installed it is not in the organisation any more." }),
    people: z.int().meta({ description: "How many people use it." }),
    lastUsedAt: instant.exactOptional().meta({ description: "To a minute; absent where that is not known." }),
    createdAt: instant,
    updatedAt: instant,
    revision,
  })
  .meta({ id: "Installation" });

const filters = {
  ...pageQuery,
  ...searchQuery,
  ...totalQuery,
  status: status
    .exactOptional()
    .meta({ description: "What is uninstalled is left out where nothing is said." }),
  unusedSince: instant
    .exactOptional()
    .meta({ description: "Installed before this moment, and not used at it or later." }),
  unverified: flagInQuery
    .exactOptional()
    .meta({ description: "Whether nobody confirmed who the publisher is." }),
  ownerLeft: flagInQuery.exactOptional(),
  pending: flagInQuery.exactOptional().meta({ description: "Whether a later version asks for more." }),
} as const;

/** Lists what is installed. */
export const listInstallations = operation({
  name: "installations.list",
  method: "GET",
  path: "/installations",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List installations",
  description:
    "Those of an organisation; without one, those that the caller has for themselves. The newest first.",
  query: z.strictObject({
    ...filters,
    organisation: text(200).exactOptional().meta({ description: "By id." }),
    mine: flagInQuery
      .exactOptional()
      .meta({ description: "Those the caller has for themselves, also for who may see all." }),
  }),
  answers: { 200: pageOf(installation) },
  problems: ["not-found"],
});

/** Lists where an app is installed. */
export const listInstallationsOfApp = operation({
  name: "apps.installations",
  method: "GET",
  path: "/apps/{app}/installations",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List the installations of an app",
  description: "The newest first. What is searched is the names of the organisations.",
  params: z.strictObject({ app: name("The app, by id.") }),
  query: z.strictObject(filters),
  answers: { 200: pageOf(installation) },
  problems: ["not-found"],
});

/** Shows one. */
export const showInstallation = operation({
  name: "installations.show",
  method: "GET",
  path: "/installations/{installation}",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Show an installation",
  params,
  answers: { 200: installation },
  problems: ["not-found"],
});

/** What ends with it, in numbers. */
export const installationConsequences = operation({
  name: "installations.consequences",
  method: "GET",
  path: "/installations/{installation}/consequences",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Count what ends with an installation",
  description: "Nothing is counted further than 10,000.",
  params,
  answers: {
    200: z
      .object({
        people: z.int().meta({ description: "Who use the app there." }),
        families: z.int().meta({ description: "Their token families that are good." }),
        requests: z.int().meta({ description: "Requests that wait." }),
      })
      .meta({ id: "InstallationConsequences" }),
  },
  problems: ["not-found"],
});

/** Takes one right away. */
export const narrowInstallation = operation({
  name: "installations.narrow",
  method: "DELETE",
  path: "/installations/{installation}/rights/{scope}",
  permission: "installations:write",
  inOrganisations: true,
  audit: "installation.narrowed",
  summary: "Remove one right",
  description:
    "From the app as itself and from everybody who uses it there, in tokens that are out there too.",
  params: z.strictObject({ ...of, scope: name("The scope.") }),
  answers: { 200: installation },
  problems: ["not-found", "not-possible"],
});

/** Answers what is pending. */
export const answerInstallation = operation({
  name: "installations.answer",
  method: "POST",
  path: "/installations/{installation}/answers",
  permission: "installations:write",
  inOrganisations: true,
  audit: "installation.widened",
  summary: "Answer what an app asks for more",
  description: "What is in neither list waits on. A receipt is kept of the text that was shown.",
  params,
  body: z.strictObject({
    accepted: texts(200),
    declined: texts(200),
    textHash: text(100).meta({ description: "SHA-256 of the text that was shown, base64url." }),
    locale: text(35),
  }),
  answers: { 200: installation },
  problems: ["not-found", "not-possible", "beyond-caller"],
});

const as = oneOf(["place", "platform"]).meta({
  description: "For whom: for the organisation or person whose it is, or for the platform.",
});

/** Pauses it. */
export const suspendInstallation = operation({
  name: "installations.suspend",
  method: "PUT",
  path: "/installations/{installation}/suspension",
  permission: "installations:write",
  inOrganisations: true,
  audit: "installation.suspended",
  summary: "Pause an installation",
  params,
  body: z.strictObject({ as }),
  answers: { 200: installation },
  problems: ["not-found", "not-possible"],
});

/** Takes that back. */
export const resumeInstallation = operation({
  name: "installations.resume",
  method: "DELETE",
  path: "/installations/{installation}/suspension",
  permission: "installations:write",
  inOrganisations: true,
  audit: "installation.resumed",
  summary: "Resume an installation",
  description: "It goes on once nobody else pauses it.",
  params,
  query: z.strictObject({ as }),
  answers: { 200: installation },
  problems: ["not-found", "not-possible"],
});

const ofApp = z.strictObject({ app: name("The app, by id."), ...of });

/** Pauses it for the publisher. */
export const suspendForPublisher = operation({
  name: "apps.suspend-installation",
  method: "PUT",
  path: "/apps/{app}/installations/{installation}/suspension",
  permission: "apps:write",
  inOrganisations: true,
  audit: "installation.suspended",
  summary: "Pause an installation of an app one publishes",
  params: ofApp,
  answers: { 204: nothing },
  problems: ["not-found", "not-possible"],
});

/** Takes that back. */
export const resumeForPublisher = operation({
  name: "apps.resume-installation",
  method: "DELETE",
  path: "/apps/{app}/installations/{installation}/suspension",
  permission: "apps:write",
  inOrganisations: true,
  audit: "installation.resumed",
  summary: "Resume an installation of an app one publishes",
  params: ofApp,
  answers: { 204: nothing },
  problems: ["not-found", "not-possible"],
});

/** Uninstalls it. */
export const uninstall = operation({
  name: "installations.uninstall",
  method: "DELETE",
  path: "/installations/{installation}",
  permission: "installations:write",
  inOrganisations: true,
  audit: "installation.uninstalled",
  summary: "Uninstall an app",
  description: "With everything that was allowed there, at once. The app is told.",
  fresh: true,
  params,
  answers: { 204: nothing },
  problems: ["not-found", "not-possible"],
});

const receipt = z
  .object({
    id: z.string(),
    person: z.string(),
    client: z.string(),
    clientName: z.string().exactOptional(),
    installation: z.string().exactOptional(),
    offered: z.array(z.string()),
    granted: z.array(z.string()),
    declined: z.array(z.string()),
    manifestHash: z.string().exactOptional().meta({ description: "SHA-256 of the manifest that was shown." }),
    textHash: z.string().meta({ description: "SHA-256 of the text that was shown." }),
    locale: z.string(),
    at: instant,
  })
  .meta({ id: "ConsentReceipt" });

/** Lists receipts. */
export const listReceipts = operation({
  name: "receipts.list",
  method: "GET",
  path: "/receipts",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List consent receipts",
  description: "What people were shown and chose: of an installation; without one, what the caller did.",
  query: z.strictObject({ ...pageQuery, installation: text(200).exactOptional() }),
  answers: { 200: pageOf(receipt) },
  problems: ["not-found"],
});
