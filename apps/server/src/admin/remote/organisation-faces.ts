import * as contract from "@grantway/api";
import {
  cancelDeletion,
  changeMemberRole,
  createInvitation,
  createOrganisation,
  type CustomRole,
  listMembers,
  listOrganisations,
  listRoles,
  type Member,
  type Organisation,
  planDeletion,
  removeMember,
  resumeOrganisation,
  showOrganisation,
  suspendOrganisation,
  transferOwnership,
  updateOrganisation,
} from "@grantway/platform";
import { conflictOf, face, invalidOf, meaning } from "./face.ts";

/*
 * Organisations and who is in them. What is refused because of a role, or of somebody else, has its sentence from the server.
 */

const unknown = () => "unknown" as const;
const unknownOutcome = () => ({ outcome: "unknown" as const });
const taken = () => ({ outcome: "slug-taken" as const });

/** Organisations and who is in them. */
export const organisationFaces = [
  face(listOrganisations, async (api, { after, ...query }) => {
    const page = await api.call(contract.listOrganisations, { query: { ...query, cursor: after } });
    return { ...page, items: page.items.map(organisationOf) };
  }),

  face(showOrganisation, async (api, { name: organisation }) =>
    meaning(api.call(contract.showOrganisation, { params: { organisation } }).then(organisationOf), {
      "not-found": unknown,
    }),
  ),

  face(createOrganisation, async (api, body) =>
    meaning(
      api
        .call(contract.createOrganisation, { body })
        .then((made) => ({ outcome: "created" as const, organisation: organisationOf(made) })),
      { invalid: invalidOf, taken },
    ),
  ),

  face(updateOrganisation, async (api, { id: organisation, revision, changes: body }) =>
    meaning(
      api
        .call(contract.updateOrganisation, { params: { organisation }, revision, body })
        .then((made) => ({ outcome: "updated" as const, organisation: organisationOf(made) })),
      { invalid: invalidOf, conflict: conflictOf, taken, "not-found": unknownOutcome },
    ),
  ),

  face(planDeletion, async (api, { id: organisation, revision, days }) =>
    meaning(
      api
        .call(contract.planDeletion, {
          params: { organisation },
          revision,
          body: days === undefined ? {} : { days },
        })
        .then((made) => ({ outcome: "planned" as const, organisation: organisationOf(made) })),
      { invalid: invalidOf, conflict: conflictOf, "not-found": unknownOutcome },
    ),
  ),

  face(cancelDeletion, async (api, { id: organisation }) =>
    meaning(
      api.call(contract.cancelDeletion, { params: { organisation } }).then(() => "cancelled" as const),
      { "not-found": unknown },
    ),
  ),

  face(suspendOrganisation, async (api, { id: organisation }) =>
    meaning(
      api.call(contract.suspendOrganisation, { params: { organisation } }).then(() => "changed" as const),
      { "not-found": unknown },
    ),
  ),

  face(resumeOrganisation, async (api, { id: organisation }) =>
    meaning(
      api.call(contract.resumeOrganisation, { params: { organisation } }).then(() => "changed" as const),
      { "not-found": unknown },
    ),
  ),

  face(listRoles, async (api, { organisation }) =>
    meaning(
      api.call(contract.listRoles, { params: { organisation } }).then(({ items }) =>
        items.map((role) => ({
          ...role,
          organisation,
          permissions: role.permissions as CustomRole["permissions"],
        })),
      ),
      { "not-found": unknown },
    ),
  ),

  face(listMembers, async (api, { organisation, after, ...query }) =>
    meaning(
      api
        .call(contract.listMembers, { params: { organisation }, query: { ...query, cursor: after } })
        .then((page) => ({ ...page, items: page.items.map((member) => memberOf(member, organisation)) })),
      { "not-found": unknown },
    ),
  ),

  face(changeMemberRole, async (api, { role, ...params }) =>
    meaning(
      api.call(contract.updateMember, { params, body: { role } }).then((member) => ({
        outcome: "changed" as const,
        member: memberOf(member, params.organisation),
      })),
      { "not-found": () => ({ outcome: "not-member" as const }) },
    ),
  ),

  face(removeMember, async (api, params) =>
    meaning(
      api.call(contract.removeMember, { params }).then(() => "removed" as const),
      { "not-found": () => "not-member" as const },
    ),
  ),

  face(transferOwnership, async (api, { organisation, from, to }) =>
    meaning(
      api
        .call(contract.transferOwnership, {
          params: { organisation },
          body: { to, ...(from === undefined ? {} : { from }) },
        })
        .then(() => "transferred" as const),
      { "not-found": () => "not-member" as const },
    ),
  ),

  face(createInvitation, async (api, { organisation, ...body }) =>
    meaning(
      api
        .call(contract.createInvitation, { params: { organisation }, body })
        .then(({ id, link, expiresAt }) => ({
          outcome: "created" as const,
          id,
          token: link.slice(link.lastIndexOf("/") + 1),
          expiresAt: Date.parse(expiresAt),
        })),
      { invalid: invalidOf, "not-found": unknownOutcome },
    ),
  ),
];

function organisationOf({
  sandboxOf,
  suspendedAt,
  deleteAt,
  createdAt,
  ...organisation
}: contract.Output<typeof contract.showOrganisation>): Organisation {
  return {
    ...organisation,
    sandboxOf: sandboxOf ?? null,
    suspendedAt: moment(suspendedAt),
    deleteAt: moment(deleteAt),
    createdAt: Date.parse(createdAt),
  };
}

function memberOf(
  { joinedAt, ...member }: contract.Output<typeof contract.showMember>,
  organisation: string,
): Member {
  return { ...member, organisation, joinedAt: Date.parse(joinedAt) };
}

function moment(at: string | undefined): number | null {
  return at === undefined ? null : Date.parse(at);
}
