import { operation, problemAt } from "@grantway/protocol/operation-rules";
import type { Instant, Page, PageRequest, Problem } from "@grantway/protocol";
import { newInvitationToken } from "../organisations/invitation-token.ts";
import { invitationDays, limits } from "../organisations/organisation-rules.ts";
import type { InvitationRefusal, ListedInvitation } from "../ports/invitations.ts";
import type { Refused } from "../ports/organisations.ts";
import type { OrganisationPorts } from "./organisation-ports.ts";

/*
 * Invitations: a link that lets one person in, once, which is told to whoever made it and never again. What a person does with one is
 * in `joining.ts`.
 */

const day = 24 * 60 * 60 * 1000;

/** Lists those that are open, the newest first. */
export const listInvitations = operation({
  name: "invitations.list",
  permission: "members:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { invitations }: OrganisationPorts,
    request: PageRequest & { readonly organisation: string },
    { within, at },
  ): Promise<Page<ListedInvitation> | Refused> => invitations.list({ ...request, within, at }),
});

/** Makes one. */
export const createInvitation = operation({
  name: "invitations.create",
  permission: "members:write",
  inOrganisations: true,
  audit: "invitation.created",
  async run(
    { invitations, entropy, hashing }: OrganisationPorts,
    { organisation, role, email, days = invitationDays.usual }: Invited,
    by,
    held,
  ): Promise<
    | {
        readonly outcome: "created";
        readonly id: string;
        /** The last part of the address, which nobody can be told again. */
        readonly token: string;
        readonly expiresAt: Instant;
      }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: InvitationRefusal }
  > {
    const problems = [
      ...daysProblems(days),
      ...(email === undefined || looksLikeEmail(email)
        ? []
        : [problemAt("email", "The email address must look like name@example.com.", "email")]),
    ];
    if (problems.length > 0) return { outcome: "invalid", problems };
    const id = entropy.id();
    const { token, tokenHash } = newInvitationToken(id, { entropy, hashing });
    const expiresAt = by.at + days * day;
    const invitation = { id, organisation, role, email: email?.trim() ?? null, expiresAt, tokenHash };
    const outcome = await invitations.create(invitation, limits.invitations, { ...by, held });
    return outcome === "created" ? { outcome, id, token, expiresAt } : { outcome };
  },
});

/** Who is invited, to what. */
export interface Invited {
  readonly organisation: string;
  readonly role: string;
  /** The only address whose person may use it. */
  readonly email?: string;
  /** For how many it is good. */
  readonly days?: number;
}

/** Gives one that is open a new link, as if it were made now, and ends the link that it had. */
export const renewInvitation = operation({
  name: "invitations.renew",
  permission: "members:write",
  inOrganisations: true,
  audit: "invitation.renewed",
  async run(
    { invitations, entropy, hashing }: OrganisationPorts,
    { organisation, id, days = invitationDays.usual }: Renewed,
    by,
    held,
  ): Promise<
    | {
        readonly outcome: "renewed";
        readonly id: string;
        readonly token: string;
        readonly expiresAt: Instant;
      }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: "no-invitation" | InvitationRefusal }
  > {
    const problems = daysProblems(days);
    if (problems.length > 0) return { outcome: "invalid", problems };
    const { token, tokenHash } = newInvitationToken(id, { entropy, hashing });
    const expiresAt = by.at + days * day;
    const invitation = { id, organisation, tokenHash, expiresAt };
    const outcome = await invitations.renew(invitation, limits.invitations, { ...by, held });
    return outcome === "renewed" ? { outcome, id, token, expiresAt } : { outcome };
  },
});

interface Renewed {
  readonly organisation: string;
  readonly id: string;
  /** For how many, from now on, it is good. */
  readonly days?: number;
}

/** Takes one back. */
export const revokeInvitation = operation({
  name: "invitations.revoke",
  permission: "members:write",
  inOrganisations: true,
  audit: "invitation.revoked",
  run: (
    { invitations }: OrganisationPorts,
    { organisation, id }: { readonly organisation: string; readonly id: string },
    by,
  ): Promise<"revoked" | "no-invitation" | Refused> => invitations.revoke({ organisation, id }, by),
});

function daysProblems(days: number): readonly Problem[] {
  if (Number.isInteger(days) && days >= 1 && days <= invitationDays.most) return [];
  const detail = `It must be a whole number of days from 1 to ${invitationDays.most}.`;
  return [problemAt("days", detail, "out-of-range")];
}

function looksLikeEmail(email: string): boolean {
  return email.length <= 254 && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email.trim()) && email.isWellFormed();
}
