import { nothing, operation } from "../operation.ts";
import { appOf, organisationOf } from "../schemas/app-of.ts";
import { pageOf, pageQuery, totalQuery } from "../schemas/page.ts";
import { rightWords } from "../schemas/right-words.ts";
import { instant, name, oneOf, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const params = z.strictObject({ request: name("The request, by id.") });
const status = oneOf(["open", "approved", "denied", "expired", "cancelled"]);

const request = z
  .object({
    id: z.string(),
    app: z.string(),
    appOf,
    organisation: z.string(),
    organisationOf,
    person: z.string().meta({ description: "Who asks, by id." }),
    personName: z.string(),
    version: z.int().meta({ description: "The version they were shown." }),
    offered: z.array(z.string()),
    scopes: z.array(z.string()).meta({ description: "What of it they said yes to." }),
    rights: z
      .array(z.object({ scope: z.string(), ...rightWords }))
      .meta({ description: "The same, in words." }),
    note: z.string(),
    status,
    createdAt: instant,
    expiresAt: instant,
    remindedAt: instant.exactOptional(),
    decidedBy: z.string().exactOptional(),
    decidedByName: z.string().exactOptional(),
    decidedAt: instant.exactOptional(),
    reason: z.string().meta({ description: "Of who decided, to who asked." }),
  })
  .meta({ id: "InstallRequest" });

/** Lists them. */
export const listInstallRequests = operation({
  name: "install-requests.list",
  method: "GET",
  path: "/install-requests",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List install requests",
  description: "Those to an organisation; without one, those of the caller. The newest first.",
  query: z.strictObject({
    ...pageQuery,
    ...totalQuery,
    organisation: text(200).exactOptional().meta({ description: "By id." }),
    status: status.exactOptional(),
  }),
  answers: { 200: pageOf(request) },
  problems: ["not-found"],
});

/** Shows one. */
export const showInstallRequest = operation({
  name: "install-requests.show",
  method: "GET",
  path: "/install-requests/{request}",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Show an install request",
  params,
  answers: { 200: request },
  problems: ["not-found"],
});

/** Says yes. */
export const approveInstallRequest = operation({
  name: "install-requests.approve",
  method: "POST",
  path: "/install-requests/{request}/approval",
  permission: "installations:write",
  inOrganisations: true,
  audit: "install-request.approved",
  summary: "Approve an install request",
  description:
    "Installs what was asked for. Of several who decide at once one does, and the others are told.",
  params,
  body: z.strictObject({}),
  answers: { 200: z.object({ installation: z.string(), request }).meta({ id: "ApprovedInstallRequest" }) },
  problems: ["not-found", "not-possible", "beyond-caller"],
});

/** Says no. */
export const denyInstallRequest = operation({
  name: "install-requests.deny",
  method: "POST",
  path: "/install-requests/{request}/denial",
  permission: "installations:write",
  inOrganisations: true,
  audit: "install-request.denied",
  summary: "Deny an install request",
  params,
  body: z.strictObject({ reason: text(1000).meta({ description: "Reaches who asked." }) }),
  answers: { 200: request },
  problems: ["not-found", "not-possible"],
});

/** Takes it back. */
export const cancelInstallRequest = operation({
  name: "install-requests.cancel",
  method: "DELETE",
  path: "/install-requests/{request}",
  permission: "installations:write",
  inOrganisations: true,
  audit: "install-request.cancelled",
  summary: "Cancel an install request of one's own",
  params,
  answers: { 204: nothing },
  problems: ["not-found", "not-possible"],
});

/** Reminds of it. */
export const remindOfInstallRequest = operation({
  name: "install-requests.remind",
  method: "POST",
  path: "/install-requests/{request}/reminder",
  permission: "installations:write",
  inOrganisations: true,
  audit: "install-request.reminded",
  summary: "Remind of an install request of one's own",
  description: "Once a day.",
  params,
  body: z.strictObject({}),
  answers: { 200: request },
  problems: ["not-found", "not-possible"],
});
