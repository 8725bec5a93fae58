import { operation } from "@grantway/protocol/operation-rules";
import type { Page, PageRequest, TotalRequest } from "@grantway/protocol";
import type {
  Member,
  MemberConsequences,
  MemberFilter,
  MemberRefusal,
  RoleChange,
} from "../ports/members.ts";
import type { Refused } from "../ports/organisations.ts";
import type { OrganisationPorts } from "./organisation-ports.ts";

/*
 * Who is in an organisation. Nobody gives, or takes over, a role that may do what they may not (ADR 30), and only an owner makes or
 * unmakes an owner.
 */

/** Lists members by username, page by page. */
export const listMembers = operation({
  name: "members.list",
  permission: "members:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    { members }: OrganisationPorts,
    request: PageRequest & MemberFilter & TotalRequest,
    { within },
  ): Promise<Page<Member> | Refused> {
    const page = await members.list({ ...request, within });
    if (typeof page === "string" || request.total !== true) return page;
    return { ...page, total: await members.count({ ...request, within }) };
  },
});

/** Shows one. */
export const showMember = operation({
  name: "members.show",
  permission: "members:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { members }: OrganisationPorts,
    { organisation, person }: Pick<RoleChange, "organisation" | "person">,
    { within },
  ): Promise<Member | Refused> => members.find(organisation, person, within),
});

/** Gives a member another role. */
export const changeMemberRole = operation({
  name: "members.update",
  permission: "members:write",
  inOrganisations: true,
  audit: "membership.updated",
  async run(
    { members }: OrganisationPorts,
    { organisation, person, role }: RoleChange,
    by,
    held,
  ): Promise<
    { readonly outcome: "changed"; readonly member: Member } | { readonly outcome: "no-role" | MemberRefusal }
  > {
    const outcome = await members.changeRole({ organisation, person, role }, { ...by, held });
    if (outcome !== "changed" && outcome !== "unchanged") return { outcome };
    const member = await members.find(organisation, person, "everywhere");
    return typeof member === "string" ? { outcome: "not-member" } : { outcome: "changed", member };
  },
});

/** Takes somebody out of it. Whoever is a member may end their own membership, whatever their role. */
export const removeMember = operation({
  name: "members.remove",
  permission: "members:write",
  inOrganisations: true,
  audit: "membership.ended",
  run: (
    { members }: OrganisationPorts,
    { organisation, person }: Pick<RoleChange, "organisation" | "person">,
    by,
    held,
  ): Promise<"removed" | MemberRefusal> => members.remove({ organisation, person }, { ...by, held }),
});

/** What ends with a membership, in numbers. Whoever is a member may count their own, whatever their role. */
export const memberConsequences = operation({
  name: "members.consequences",
  permission: "members:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { members }: OrganisationPorts,
    { organisation, person }: Pick<RoleChange, "organisation" | "person">,
    { within, at },
  ): Promise<MemberConsequences | "not-member" | Refused> =>
    members.consequences({ organisation, person }, { within, at }),
});

/** Makes a member an owner in the place of another, who becomes an admin. */
export const transferOwnership = operation({
  name: "members.transfer-ownership",
  permission: "members:write",
  inOrganisations: true,
  audit: "membership.updated",
  async run(
    { members }: OrganisationPorts,
    {
      organisation,
      from: said,
      to,
    }: { readonly organisation: string; readonly from?: string; readonly to: string },
    by,
    held,
  ): Promise<"transferred" | "not-owner" | MemberRefusal> {
    const own = typeof by.within === "string" ? undefined : by.within.person;
    const from = said ?? own;
    return from === undefined ? "not-owner" : members.transfer({ organisation, from, to }, { ...by, held });
  },
});
