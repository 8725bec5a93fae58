import * as api from "@grantway/api";
import {
  createInvitation,
  type InvitationRefusal,
  type ListedInvitation,
  listInvitations,
  renewInvitation,
  revokeInvitation,
} from "@grantway/platform";
import type { Instant } from "@grantway/protocol";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal, invalid, notFound } from "../refusal.ts";
import { allowedThere, refusedBecause, refusedThere } from "./organisation-refusals.ts";

/** `/organisations/{organisation}/invitations`, and saying yes to one. */
export const invitationHandlers = [
  handle(api.listInvitations, async ({ perform, params: { organisation }, query }) => {
    const reading = perform(listInvitations, { ...pageRequest(query), organisation });
    const page = reading.then((answer) => allowedThere(answer, organisation, "members:read"));
    return { status: 200, body: await pageAnswer(page, invitationBody) };
  }),

  handle(api.createInvitation, async ({ perform, params: { organisation }, body, context: { issuer } }) => {
    const made = await perform(createInvitation, { organisation, ...body });
    if (made.outcome === "created") return { status: 201, body: madeBody(made, issuer) };
    if (made.outcome === "invalid") throw invalid(made.problems);
    throw refused(made.outcome, organisation);
  }),

  handle(api.renewInvitation, async ({ perform, params, body, context: { issuer } }) => {
    const { organisation, invitation: id } = params;
    const made = await perform(renewInvitation, { organisation, id, ...body });
    if (made.outcome === "renewed") return { status: 201, body: madeBody(made, issuer) };
    if (made.outcome === "invalid") throw invalid(made.problems);
    if (made.outcome === "no-invitation") throw notFound("open invitation", id);
    throw refused(made.outcome, organisation);
  }),

  handle(api.revokeInvitation, async ({ perform, params: { organisation, invitation: id } }) => {
    const outcome = await perform(revokeInvitation, { organisation, id });
    if (outcome === "no-invitation") throw notFound("open invitation", id);
    if (outcome !== "revoked") throw refusedThere(outcome, organisation, "members:write");
    return { status: 204 };
  }),

  handle(api.acceptInvitation, async ({ asker: { caller }, body: { token }, context: { joining } }) => {
    const { person, permissions: _, inOrganisations: __, organisation: ___, ...by } = caller;
    if (person === undefined) throw new ApiRefusal("not-found", noInvitation);
    const { outcome, organisation } = await joining.accept(token, person, by);
    if (outcome === "joined" && organisation !== undefined) return { status: 200, body: { organisation } };
    if (outcome === "unknown" || outcome === "joined") throw new ApiRefusal("not-found", noInvitation);
    throw new ApiRefusal("not-possible", reasons[outcome]);
  }),
];

const noInvitation = "There is no such invitation for a person who asks.";

const reasons = {
  "already-member": "They are in the organisation already; the invitation stays as it is.",
  used: "Somebody has used this invitation.",
  revoked: "The invitation was taken back.",
  expired: "The invitation is over.",
  "another-email": "The invitation is for somebody with another email address.",
  closed: "The organisation is suspended, or about to be deleted.",
} as const;

function refused(refusal: InvitationRefusal, organisation: string): ApiRefusal {
  if (refusal === "unknown" || refusal === "forbidden")
    return refusedThere(refusal, organisation, "members:write");
  return refusedBecause(refusal);
}

/** The link, the only time it can be told. */
function madeBody(
  { id, token, expiresAt }: { readonly id: string; readonly token: string; readonly expiresAt: Instant },
  issuer: string,
) {
  return { id, link: `${issuer}/invitations/${token}`, expiresAt: isoInstant(expiresAt) };
}

function invitationBody(invitation: ListedInvitation) {
  const { id, role, roleName, email, inviter, createdAt, expiresAt } = invitation;
  return {
    id,
    role,
    ...(roleName === undefined ? {} : { roleName }),
    ...(email === null ? {} : { email }),
    ...(inviter === undefined ? {} : { inviter }),
    createdAt: isoInstant(createdAt),
    expiresAt: isoInstant(expiresAt),
  };
}
