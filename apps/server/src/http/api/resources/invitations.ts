import * as api from "@grantway/api";
import {
  createInvitation,
  type ListedInvitation,
  listInvitations,
  revokeInvitation,
} from "@grantway/platform";
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
    switch (made.outcome) {
      case "created": {
        const { id, token, expiresAt } = made;
        const link = `${issuer}/invitations/${token}`;
        return { status: 201, body: { id, link, expiresAt: isoInstant(expiresAt) } };
      }
      case "invalid":
        throw invalid(made.problems);
      case "unknown":
      case "forbidden":
        throw refusedThere(made.outcome, organisation, "members:write");
      case "closed":
      case "no-role":
      case "owners-only":
      case "beyond-caller":
      case "too-many":
        throw refusedBecause(made.outcome);
    }
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
