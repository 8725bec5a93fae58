import { nothing, operation } from "../operation.ts";
import { organisationParams } from "../schemas/organisation.ts";
import { pageOf, pageQuery } from "../schemas/page.ts";
import { instant, name, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const invitation = z
  .object({
    id: z.string(),
    role: z.string(),
    roleName: z.string().exactOptional(),
    email: z.string().exactOptional().meta({ description: "The only address whose person may use it." }),
    inviter: z.string().exactOptional().meta({ description: "Username of the person who made it." }),
    createdAt: instant,
    expiresAt: instant,
  })
  .meta({ id: "Invitation" });

const days = z
  .int("It must be a whole number of days.")
  .min(1)
  .max(90)
  .exactOptional()
  .meta({ description: "For how many it is good; 7 where nothing is said." });

/** The only time a link is told. */
const made = { id: z.string(), link: z.string(), expiresAt: instant };

const oneParams = organisationParams.extend({ invitation: name("The invitation, by id.") });

/** Lists those that are open. */
export const listInvitations = operation({
  name: "invitations.list",
  method: "GET",
  path: "/organisations/{organisation}/invitations",
  permission: "members:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List open invitations",
  params: organisationParams,
  query: z.strictObject(pageQuery),
  answers: { 200: pageOf(invitation) },
  problems: ["not-found"],
});

/** Makes one. */
export const createInvitation = operation({
  name: "invitations.create",
  method: "POST",
  path: "/organisations/{organisation}/invitations",
  permission: "members:write",
  inOrganisations: true,
  audit: "invitation.created",
  summary: "Invite somebody",
  description: "Answers a link that lets one person in, once. It is told in this answer and never again.",
  idempotent: true,
  params: organisationParams,
  body: z.strictObject({
    role: text(200).meta({
      description: "`owner`, `admin`, `member`, or a role of the organisation by its id.",
    }),
    email: text(500).exactOptional().meta({ description: "The only address whose person may use it." }),
    days,
  }),
  answers: {
    201: z.object(made).meta({ id: "CreatedInvitation" }),
  },
  problems: ["not-found", "not-possible", "beyond-caller"],
});

/** Gives one a new link. */
export const renewInvitation = operation({
  name: "invitations.renew",
  method: "POST",
  path: "/organisations/{organisation}/invitations/{invitation}/link",
  permission: "members:write",
  inOrganisations: true,
  audit: "invitation.renewed",
  summary: "Give an invitation a new link",
  description:
    "For one that nobody has accepted or taken back. The link it had ends at once; the new one is told in this answer and never again. From then on it is an invitation of whoever asks.",
  idempotent: true,
  params: oneParams,
  body: z.strictObject({ days }),
  answers: { 201: z.object(made).meta({ id: "RenewedInvitation" }) },
  problems: ["not-found", "not-possible", "beyond-caller"],
});

/** Takes one back. */
export const revokeInvitation = operation({
  name: "invitations.revoke",
  method: "DELETE",
  path: "/organisations/{organisation}/invitations/{invitation}",
  permission: "members:write",
  inOrganisations: true,
  audit: "invitation.revoked",
  summary: "Revoke an invitation",
  params: oneParams,
  answers: { 204: nothing },
  problems: ["not-found"],
});

/** Says yes to one. */
export const acceptInvitation = operation({
  name: "invitations.accept",
  method: "POST",
  path: "/invitations/accept",
  permission: "none",
  audit: "invitation.accepted",
  summary: "Accept an invitation",
  description: "Makes the person who asks a member. The token is the last part of the link.",
  body: z.strictObject({ token: text(300) }),
  answers: {
    200: z.object({ organisation: z.string().meta({ description: "By id." }) }).meta({ id: "Joined" }),
  },
  problems: ["not-found", "not-possible"],
});
